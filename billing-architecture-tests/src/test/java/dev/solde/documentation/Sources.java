package dev.solde.documentation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads Java sources with the compiler's parser; nothing is resolved, so no class path is needed. */
final class Sources {

    private Sources() {}

    /** The types below these folders, in the order of files, a type before those inside it. */
    static List<SourceType> in(List<Path> folders) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<SourceType> types = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = folders.stream()
                    .flatMap(folder -> Repository.files(folder, ".java").stream())
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(docs, types).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static final class Collector extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final List<SourceType> types;
        private final Deque<String> names = new ArrayDeque<>();

        Collector(DocTrees docs, List<SourceType> types) {
            this.docs = docs;
            this.types = types;
        }

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            if (tree.getSimpleName().isEmpty()) {
                return null;
            }
            names.addLast(tree.getSimpleName().toString());
            List<SourceMethod> methods = tree.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast)
                    .filter(method -> !method.getName().contentEquals("<init>"))
                    .map(this::method)
                    .toList();
            types.add(new SourceType(
                    Path.of(getCurrentPath()
                            .getCompilationUnit()
                            .getSourceFile()
                            .toUri()),
                    String.join(".", names),
                    javadoc(getCurrentPath()),
                    tags(tree.getModifiers()),
                    methods));
            super.visitClass(tree, none);
            names.removeLast();
            return null;
        }

        private SourceMethod method(MethodTree tree) {
            return new SourceMethod(
                    tree.getName().toString(),
                    javadoc(new TreePath(getCurrentPath(), tree)),
                    tree.getModifiers().getAnnotations().stream()
                            .map(Collector::simpleName)
                            .toList(),
                    tags(tree.getModifiers()),
                    tree.getBody() == null ? "" : tree.getBody().toString());
        }

        private Javadoc javadoc(TreePath path) {
            String text = docs.getDocComment(path);
            return new Javadoc(text == null ? "" : text);
        }

        private static List<String> tags(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream()
                    .filter(annotation -> simpleName(annotation).equals("Tag"))
                    .flatMap(annotation -> annotation.getArguments().stream())
                    .flatMap(Collector::value)
                    .collect(Collectors.toList());
        }

        private static Stream<String> value(ExpressionTree argument) {
            ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
            return value instanceof LiteralTree literal ? Stream.of((String) literal.getValue()) : Stream.empty();
        }

        private static String simpleName(AnnotationTree annotation) {
            return annotation.getAnnotationType().toString().replaceFirst(".*\\.", "");
        }
    }
}
