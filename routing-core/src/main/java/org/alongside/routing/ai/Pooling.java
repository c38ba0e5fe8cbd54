package org.alongside.routing.ai;

import java.util.Arrays;

/**
 * Finds the weights, none below zero, with which the log-probabilities of some experts surprise least when summed.
 * Newton's method: the surprise has one valley.
 */
final class Pooling {

    private static final int ROUNDS = 20;
    private static final double SMALL = 1e-6;
    /** Keeps weights finite where the examples are so few that no finite ones are best. */
    private static final double MODESTY = 1e-3;

    private final float[][][] logs;
    private final int[] labels;
    private final boolean[] heard;
    private final double[] weights;
    private double[] slope;
    private double[][] curve;

    private Pooling(float[][][] logs, int[] labels) {
        this.logs = logs;
        this.labels = labels;
        this.heard = new boolean[logs.length];
        this.weights = new double[logs.length];
        Arrays.fill(heard, true);
        Arrays.fill(weights, 1.0 / logs.length);
        slope = new double[logs.length];
        curve = new double[logs.length][logs.length];
    }

    /** @param logs by expert, example and class; empty where an example could not be held out */
    static double[] weights(float[][][] logs, int[] labels) {
        var pooling = new Pooling(logs, labels);
        for (int round = 0; round < ROUNDS && pooling.step() > SMALL; round++) {
            pooling.silenceWhoMisleads();
        }
        return pooling.weights;
    }

    private double step() {
        look();
        double[] step = LinearSystem.solve(curve, slope);
        double largest = 0;
        for (int k = 0; k < weights.length; k++) {
            double moved = heard[k] ? Math.max(-1, Math.min(1, step[k])) : 0;
            weights[k] -= moved;
            largest = Math.max(largest, Math.abs(moved));
        }
        return largest;
    }

    private void silenceWhoMisleads() {
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] < 0) {
                weights[k] = 0;
                heard[k] = false;
            }
        }
    }

    /** Slope and curve of the mean surprise at the present weights. */
    private void look() {
        slope = new double[weights.length];
        curve = new double[weights.length][weights.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (logs[0][i].length > 0) {
                look(i);
                count++;
            }
        }
        for (int k = 0; k < weights.length; k++) {
            slope[k] = heard[k] ? slope[k] / Math.max(count, 1) + MODESTY * weights[k] : 0;
            for (int l = 0; l < weights.length; l++) {
                boolean both = heard[k] && heard[l];
                curve[k][l] = (both ? curve[k][l] / Math.max(count, 1) : 0) + (k == l ? MODESTY : 0);
            }
        }
    }

    private void look(int i) {
        float[] p = new float[logs[0][i].length];
        for (int k = 0; k < weights.length; k++) {
            for (int c = 0; c < p.length; c++) {
                p[c] += (float) (weights[k] * logs[k][i][c]);
            }
        }
        Probability.softmax(p, 1);
        double[] mean = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            mean[k] = product(p, logs[k][i]);
            slope[k] += mean[k] - logs[k][i][labels[i]];
        }
        for (int k = 0; k < weights.length; k++) {
            for (int l = 0; l < weights.length; l++) {
                curve[k][l] += product(p, logs[k][i], logs[l][i]) - mean[k] * mean[l];
            }
        }
    }

    private static double product(float[] p, float[] log) {
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            sum += p[c] * log[c];
        }
        return sum;
    }

    private static double product(float[] p, float[] one, float[] other) {
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            sum += p[c] * one[c] * other[c];
        }
        return sum;
    }
}
