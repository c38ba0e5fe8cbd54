package org.alongside.routing.ai;

/** A few linear equations. */
final class LinearSystem {

    private LinearSystem() {}

    /** Solves for a matrix that is positive definite, by elimination; both arguments are kept. */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] rows = new double[n][];
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            rows[i] = matrix[i].clone();
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double factor = rows[j][i] / rows[i][i];
                for (int k = i; k < n; k++) {
                    rows[j][k] -= factor * rows[i][k];
                }
                x[j] -= factor * x[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= rows[i][k] * x[k];
            }
            x[i] /= rows[i][i];
        }
        return x;
    }
}
