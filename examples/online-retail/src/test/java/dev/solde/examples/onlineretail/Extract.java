package dev.solde.examples.onlineretail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the extract, to be spoilt by a test. */
record Extract(Path directory) {

    static Extract copiedTo(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Run.EXTRACT)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.copy(file, directory.resolve(file.getFileName()));
        }
        return new Extract(directory);
    }

    Extract without(String... names) throws IOException {
        for (String name : names) {
            Files.delete(directory.resolve(name));
        }
        return this;
    }

    Extract replacing(String name, String text, String other) throws IOException {
        Path file = directory.resolve(name);
        String content = Files.readString(file);
        if (!content.contains(text)) {
            throw new IllegalArgumentException(name + " does not contain " + text);
        }
        Files.writeString(file, content.replace(text, other));
        return this;
    }
}
