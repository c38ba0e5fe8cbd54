package org.alongside.knowledge.extract;

import java.time.Duration;

/**
 * What one file may take.
 *
 * @param heapMegabytes of the child
 * @param silentCpu how long the child may compute without news; its processor time, so that a busy machine ends nobody
 * @param stuck how long it may say nothing when it has computed for half of {@code silentCpu} meanwhile: a result is
 *     stated within ten seconds as long as the child gets a third of a core
 * @param silent how long it may say nothing at all: a child that gets no processor is not stuck, so this is long
 * @param wholeCpu how long the child may compute for one file
 * @param files after how many a child is replaced, so that nothing piles up in it
 */
public record ReadingLimits(
        int heapMegabytes, Duration silentCpu, Duration stuck, Duration silent, Duration wholeCpu, int files) {

    public static final ReadingLimits USUAL = new ReadingLimits(
            512, Duration.ofSeconds(6), Duration.ofMillis(8_500), Duration.ofMinutes(3), Duration.ofMinutes(5), 200);
}
