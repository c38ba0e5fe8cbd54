package org.alongside.knowledge.extract;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;

/**
 * Reads all files of a folder in a child, and beside it with PDFBox alone (its PDF files) and with Tika alone, in the
 * same run; then a PDF file of 5,000 pages. Prints pages per second of processor time, memory, and what became of the
 * files. A page of a file without pages is 3,200 letters.
 */
public final class ReadingBench {

    private static final int LETTERS_OF_A_PAGE = 3_200;
    private static final int PAGES = 5_000;

    /** The usual limits, but one child for all files: what it has spent is asked before and after each. */
    private static final ReadingLimits ONE_CHILD = new ReadingLimits(
            ReadingLimits.USUAL.heapMegabytes(),
            ReadingLimits.USUAL.silentCpu(),
            ReadingLimits.USUAL.stuck(),
            ReadingLimits.USUAL.silent(),
            ReadingLimits.USUAL.wholeCpu(),
            Integer.MAX_VALUE);

    private ReadingBench() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : arguments) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        try (ChildReader reader = new ChildReader(ONE_CHILD)) {
            mixed(files, reader);
            large(reader);
        }
        hostile();
    }

    /** Files that were made to break readers, with the limits of the product. */
    private static void hostile() throws IOException {
        Path folder = Files.createTempDirectory("alongside-bench");
        Reading made = new Reading();
        try (ChildReader reader = new ChildReader()) {
            for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
                Path stored = Files.write(folder.resolve(file.getKey()), file.getValue());
                made.file(reader, stored, file.getKey());
                Files.delete(stored);
            }
        }
        Files.delete(folder);
        System.out.println("made to break readers: slowest " + made.slowest + " ms, results " + made.results);
    }

    private static void mixed(List<Path> files, ChildReader reader) throws IOException {
        for (String round : List.of("warm-up", "measured")) {
            Reading ours = new Reading();
            for (Path file : files) {
                ours.file(reader, file, file.getFileName().toString());
            }
            print(round + ", all files, ours in the child: ", ours.letters / LETTERS_OF_A_PAGE, ours.cpu);
            System.out.println("  slowest " + ours.slowest + " ms, results " + ours.results);
            List<Path> pdfs = files.stream()
                    .filter(file -> file.toString().endsWith(".pdf"))
                    .toList();
            Reading pages = new Reading();
            for (Path file : pdfs) {
                pages.file(reader, file, file.getFileName().toString());
            }
            int count = 0;
            long before = own();
            for (Path file : pdfs) {
                count += pdfBox(file);
            }
            print(round + ", PDF files, PDFBox alone:        ", count, Duration.ofNanos(own() - before));
            print(round + ", PDF files, ours in the child:   ", count, pages.cpu);
            long start = own();
            long letters = 0;
            for (Path file : files) {
                letters += tika(file);
            }
            print(
                    round + ", all but PDF, Tika alone:        ",
                    letters / LETTERS_OF_A_PAGE,
                    Duration.ofNanos(own() - start));
            Reading rest = new Reading();
            for (Path file : files) {
                if (!file.toString().endsWith(".pdf")) {
                    rest.file(reader, file, file.getFileName().toString());
                }
            }
            print(round + ", all but PDF, ours in the child: ", rest.letters / LETTERS_OF_A_PAGE, rest.cpu);
        }
    }

    private static void large(ChildReader reader) throws IOException {
        Path file = Files.createTempFile("alongside-bench", ".pdf");
        try {
            Files.write(file, LargePdf.of(PAGES));
            System.gc();
            long before = resident("self");
            Reading large = new Reading();
            large.file(reader, file, "large.pdf");
            long child = reader.process().map(process -> peak(process.pid())).orElse(0L);
            print(PAGES + " pages in one file of " + (Files.size(file) >> 10) + " kB: ", PAGES, large.cpu);
            System.out.println("  result " + large.results + ", child's peak " + child + " MB, this process grew by "
                    + (resident("self") - before) + " MB");
        } finally {
            Files.delete(file);
        }
    }

    private static int pdfBox(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            new PDFTextStripper().getText(pdf);
            return pdf.getNumberOfPages();
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError broken) {
            return 0;
        }
    }

    private static long tika(Path file) {
        if (file.toString().endsWith(".pdf")) {
            return 0;
        }
        BodyContentHandler text = new BodyContentHandler(-1);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        try (InputStream in = Files.newInputStream(file)) {
            new AutoDetectParser().parse(in, text, metadata, new ParseContext());
        } catch (Exception | LinkageError | StackOverflowError broken) {
            return 0;
        }
        return text.toString().length();
    }

    private static void print(String what, long pages, Duration cpu) {
        System.out.printf(
                "%s %d pages in %.2f s of processor time: %.0f a second%n",
                what, pages, cpu.toMillis() / 1000.0, pages * 1000.0 / Math.max(1, cpu.toMillis()));
    }

    private static long own() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peak(long pid) {
        return memory(String.valueOf(pid), "VmHWM");
    }

    private static long resident(String pid) {
        return memory(pid, "VmRSS");
    }

    /** In megabytes; 0 where the system does not say. */
    private static long memory(String pid, String what) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", pid, "status"))) {
            return lines.filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /** Counts what comes out of the child, and what that takes there: all its threads, its own start included. */
    private static final class Reading implements DocumentReader.Sink {

        private final Map<String, Integer> results = new TreeMap<>();
        private Duration cpu = Duration.ZERO;
        private long letters;
        private long slowest;

        void file(ChildReader reader, Path file, String name) throws IOException {
            Duration before = spent(reader);
            long start = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                int bytes = (int) Files.size(file);
                reader.read(new DocumentReader.Order(name, "T", false, "", bytes), in, this);
                results.merge("indexed", 1, Integer::sum);
            } catch (Unreadable reason) {
                results.merge(reason.remark(), 1, Integer::sum);
            }
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
            cpu = cpu.plus(spent(reader)).minus(before);
        }

        private static Duration spent(ChildReader reader) {
            return reader.process()
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        }

        @Override
        public void progress(int done, int all) {
            // not counted
        }

        @Override
        public void heading(DocumentReader.Heading heading) {
            // not counted
        }

        @Override
        public void passages(List<DraftPassage> passages) {
            passages.forEach(passage -> letters += passage.text().length());
        }
    }
}
