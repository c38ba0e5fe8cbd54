package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.shared.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The checkpoints outside the database: whoever rewrites the database would have to rewrite these too. */
@ApplicationScoped
class CheckpointFiles {

    private static final String PUBLIC_KEY = "public-key";

    private final Path root;

    @Inject
    CheckpointFiles(@ConfigProperty(name = "alongside.data-dir") String data) {
        this.root = Path.of(data, "checkpoints");
    }

    void write(TenantId tenant, Checkpoint checkpoint, SignedCheckpoint signed, byte[] publicKey) {
        try {
            Path directory = Files.createDirectories(directory(tenant));
            Path key = directory.resolve(PUBLIC_KEY);
            if (Files.notExists(key)) {
                Files.write(key, publicKey);
            }
            Path whole = directory.resolve(String.format("%019d.json", checkpoint.sequence()));
            Path half = Files.createTempFile(directory, "new", ".tmp");
            Files.writeString(half, signed.toJson());
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The key that the first checkpoint was signed with; one that was exchanged in the database shows here. */
    Optional<byte[]> publicKey(TenantId tenant) {
        try {
            Path key = directory(tenant).resolve(PUBLIC_KEY);
            return Files.exists(key) ? Optional.of(Files.readAllBytes(key)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that this node has, oldest first; unreadable ones come as checkpoints without a valid signature. */
    List<SignedCheckpoint> all(TenantId tenant) {
        List<SignedCheckpoint> all = new ArrayList<>();
        for (Path file : list(directory(tenant))) {
            all.add(read(file));
        }
        return all;
    }

    private static SignedCheckpoint read(Path file) {
        try {
            return SignedCheckpoint.fromJson(Files.readString(file));
        } catch (IllegalArgumentException malformed) {
            return new SignedCheckpoint("", new byte[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> list(Path directory) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path directory(TenantId tenant) {
        return root.resolve(tenant.toString());
    }
}
