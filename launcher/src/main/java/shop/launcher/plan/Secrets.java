package shop.launcher.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The secrets of one shop. Those that are not in the environment are made up once and kept in a
 * file only its owner may read.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 48;
    private static final int PASSWORD_BYTES = 12;

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the file's secrets, and adds to it those that are missing. */
    public static Secrets in(Path file, List<ServiceSpec> services) {
        try {
            var kept =
                    Files.exists(file) ? parse(Files.readAllLines(file)) : Map.<String, String>of();
            var all = new LinkedHashMap<>(kept);
            wanted(services).forEach(all::putIfAbsent);
            if (!all.equals(kept)) {
                write(file, all);
            }
            return new Secrets(all);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secrets in " + file, e);
        }
    }

    /** By the names of the settings they are for. */
    public Map<String, String> values() {
        return values;
    }

    private static Map<String, String> wanted(List<ServiceSpec> services) {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("SERVICE_SECRET", random(KEY_BYTES));
        wanted.put("USER_KEY_ENCRYPTION_SECRET", random(KEY_BYTES));
        wanted.put("ADMIN_USERNAME", "admin");
        wanted.put("ADMIN_PASSWORD", random(PASSWORD_BYTES));
        for (var service : services) {
            if (service.needs().contains(Store.MYSQL)) {
                wanted.put(service.mysqlPasswordSetting(), random(PASSWORD_BYTES));
            }
        }
        return wanted;
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static Map<String, String> parse(List<String> lines) {
        var values = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, readableByOwnerAlone(file));
        var lines = values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
        Files.write(fresh, lines, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] readableByOwnerAlone(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
