package org.alongside.knowledge.extract;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.ai.InProcessEmbeddings;
import org.alongside.knowledge.domain.DraftPassage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;

/**
 * Reads all files of some folders in a child, and beside it with PDFBox alone (its PDF files) and with Tika alone, in
 * the same run; then a PDF file of 5,000 pages; then files made to break readers and 3,000 that are broken by chance,
 * with the product's limits. Prints pages per second of processor time, memory, and what became of the files. A page of
 * a file without pages is 3,200 letters. Without folders only what it makes itself.
 */
public final class ReadingBench {

    private static final int PAGES = 5_000;
    private static final int BROKEN = 3_000;
    private static final int ROUNDS = 5;

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
        // What the libraries think of broken files would bury the figures.
        Logger.getLogger("").setLevel(Level.OFF);
        large();
        hostile();
        broken();
        List<Path> files = new ArrayList<>();
        for (String folder : arguments) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        if (!files.isEmpty()) {
            try (ChildReader reader = new ChildReader(ONE_CHILD)) {
                for (int round = 1; round <= ROUNDS; round++) {
                    mixed("round " + round, files, reader);
                }
            }
        }
    }

    private static void large() throws IOException {
        Path file = Files.createTempFile("alongside-bench", ".pdf");
        try (ChildReader reader = new ChildReader()) {
            Files.write(file, LargePdf.of(PAGES));
            Memory memory = new Memory();
            List<DraftPassage> first = new ArrayList<>();
            int[] count = {0};
            Reading large = new Reading(reader, passages -> {
                first.addAll(passages.subList(0, first.isEmpty() ? passages.size() : 0));
                count[0] += passages.size();
                memory.look();
            });
            large.file(file);
            long child =
                    reader.process().map(process -> Memory.peak(process.pid())).orElse(0L);
            print(PAGES + " pages in one file of " + (Files.size(file) >> 10) + " kB", PAGES, large.cpu());
            System.out.println("  " + large + "; the child had " + child
                    + " MB at the most, heap and all; this process held " + memory.grewBy() + " MB more at the most");
            long before = own();
            pdfBox(file);
            print("  by PDFBox alone, for the first time here", PAGES, Duration.ofNanos(own() - before));
            embed(first, count[0]);
        } finally {
            Files.delete(file);
        }
    }

    /** What comes after reading in the product, for texts in English: the longer part of it. */
    private static void embed(List<DraftPassage> some, int all) {
        Embeddings embeddings = new InProcessEmbeddings();
        some.forEach(passage -> embeddings.embed(passage.withHeadings()));
        long before = own();
        some.forEach(passage -> embeddings.embed(passage.withHeadings()));
        double each = (own() - before) / 1e6 / some.size();
        System.out.printf("  %d passages; to embed one takes %.1f ms, all %.0f s%n", all, each, each * all / 1000);
    }

    private static void hostile() throws IOException {
        try (ChildReader reader = new ChildReader()) {
            Reading made = new Reading(reader);
            Map<String, byte[]> files = HostileFiles.all();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                made.file(file.getKey(), file.getValue());
            }
            System.out.println(files.size() + " files made to break readers: " + made);
        }
    }

    private static void broken() throws IOException {
        Mutations mutations = new Mutations(1);
        try (ChildReader reader = new ChildReader()) {
            Reading broken = new Reading(reader);
            Map<String, byte[]> whole = Samples.all();
            for (int done = 0; done < BROKEN; ) {
                for (Map.Entry<String, byte[]> file : whole.entrySet()) {
                    broken.file(file.getKey(), mutations.broken(file.getValue()));
                    done++;
                }
            }
            System.out.println("at least " + BROKEN + " files broken by chance: " + broken);
        }
    }

    private static void mixed(String round, List<Path> files, ChildReader reader) throws IOException {
        List<Path> pdfs = files.stream().filter(ReadingBench::isPdf).toList();
        List<Path> others = files.stream().filter(file -> !isPdf(file)).toList();
        long before = own();
        int pages = 0;
        for (Path file : pdfs) {
            pages += pdfBox(file);
        }
        print(round + ", PDF files, PDFBox alone", pages, Duration.ofNanos(own() - before));
        print(
                round + ", PDF files, ours in the child",
                pages,
                read(pdfs, reader).cpu());
        before = own();
        long letters = 0;
        for (Path file : others) {
            letters += tika(file);
        }
        print(round + ", all but PDF, Tika alone", letters / 3_200, Duration.ofNanos(own() - before));
        Reading rest = read(others, reader);
        print(round + ", all but PDF, ours in the child", rest.pages(), rest.cpu());
    }

    private static Reading read(List<Path> files, ChildReader reader) throws IOException {
        Reading reading = new Reading(reader);
        for (Path file : files) {
            reading.file(file);
        }
        System.out.println(files.size() + " files: " + reading);
        return reading;
    }

    private static boolean isPdf(Path file) {
        return file.toString().endsWith(".pdf");
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
                "%s: %d pages in %.2f s of processor time: %.0f a second%n",
                what, pages, cpu.toMillis() / 1000.0, pages * 1000.0 / Math.max(1, cpu.toMillis()));
    }

    /** Of all threads, as with the child: those that compile and clean up count on both sides. */
    private static long own() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
