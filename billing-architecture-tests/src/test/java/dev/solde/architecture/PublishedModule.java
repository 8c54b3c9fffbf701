package dev.solde.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The published modules as they stand on the class path: a folder of classes or a jar, as far as Maven has come. */
enum PublishedModule {
    API("billing-api", "dev.solde.billing"),
    CORE("billing-core", "dev.solde.billing.core"),
    JDBC("billing-persistence-jdbc", "dev.solde.billing.jdbc"),
    DOCUMENTS("billing-documents", "dev.solde.billing.documents"),
    TESTKIT("billing-testkit", "dev.solde.billing.testkit");

    /** The modules that every application runs: what they may use is a short list. */
    static final List<PublishedModule> LIBRARY = List.of(API, CORE, JDBC);

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    private final String artifactId;
    private final String basePackage;
    private final JavaClasses classes;
    private final ModuleDescriptor descriptor;

    PublishedModule(String artifactId, String basePackage) {
        this.artifactId = artifactId;
        this.basePackage = basePackage;
        this.classes = imported(Stream.of(artifactId));
        this.descriptor = ModuleFinder.of(path(artifactId)).findAll().stream()
                .map(ModuleReference::descriptor)
                .findFirst()
                .orElseThrow();
    }

    private static Path path(String artifactId) {
        Pattern folderOrJar =
                Pattern.compile(".*[/\\\\]" + artifactId + "([/\\\\]target[/\\\\]classes|-[0-9][^/\\\\]*\\.jar)");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> folderOrJar.matcher(entry).matches())
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(artifactId + " is not on the class path"));
    }

    String artifactId() {
        return artifactId;
    }

    String basePackage() {
        return basePackage;
    }

    JavaClasses classes() {
        return classes;
    }

    ModuleDescriptor descriptor() {
        return descriptor;
    }

    /** The POM as a consumer's build reads it. */
    Path flattenedPom() {
        return ROOT.resolve(artifactId).resolve(".flattened-pom.xml");
    }

    /** The packages that hold a class, without {@code package-info}. */
    Set<String> packages() {
        return classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(toUnmodifiableSet());
    }

    boolean holds(JavaClass type) {
        return classes.contain(type.getName());
    }

    DescribedPredicate<JavaClass> types() {
        return DescribedPredicate.describe("in " + artifactId, type -> holds(type.getBaseComponentType()));
    }

    /** All modules in one import, so that a call from one to another is seen whole. */
    static JavaClasses everything() {
        return imported(Stream.of(values()).map(PublishedModule::artifactId));
    }

    static JavaClasses library() {
        return imported(LIBRARY.stream().map(PublishedModule::artifactId));
    }

    private static JavaClasses imported(Stream<String> artifactIds) {
        return new ClassFileImporter()
                .importLocations(artifactIds
                        .map(PublishedModule::path)
                        .map(PublishedModule::location)
                        .collect(toUnmodifiableSet()));
    }

    private static Location location(Path path) {
        return Files.isDirectory(path) ? Location.of(path) : Location.of(URI.create("jar:" + path.toUri() + "!/"));
    }
}
