package org.alongside.inbox.channel.email;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.alongside.routing.Mailboxes.Position;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Where a folder's past ends, and what comes after a place in it. */
final class FolderPlaces {

    /** The mail server's clock and the database's may differ by that much. */
    private static final Duration SKEW = Duration.ofMinutes(2);
    /** Servers search by days, in whatever zone. */
    private static final Duration SEARCHED = Duration.ofDays(2);

    private FolderPlaces() {}

    /** Behind what came before then; without a time, behind everything. */
    static Position behind(IMAPFolder folder, Optional<Instant> since) throws MessagingException {
        long validity = folder.getUIDValidity();
        long newest = newestUid(folder);
        OptionalLong first = since.isEmpty() ? OptionalLong.empty() : firstSince(folder, since.get());
        return new Position(validity, first.isEmpty() ? newest : Math.min(newest, first.getAsLong() - 1));
    }

    private static long newestUid(IMAPFolder folder) throws MessagingException {
        int count = folder.getMessageCount();
        long next = folder.getUIDNext();
        return next > 0 ? next - 1 : count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    }

    private static OptionalLong firstSince(IMAPFolder folder, Instant since) throws MessagingException {
        Date day = Date.from(since.minus(SEARCHED));
        Message[] recent = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day));
        fetch(folder, recent);
        Date from = Date.from(since.minus(SKEW));
        return Arrays.stream(recent)
                .filter(mail -> received(mail).filter(at -> !at.before(from)).isPresent())
                .mapToLong(mail -> uid(folder, mail))
                .filter(uid -> uid > 0)
                .min();
    }

    /** In the order of arrival. Servers answer with the last mail even if it is older than what was asked for. */
    static List<Message> after(IMAPFolder folder, Position place) throws MessagingException {
        Message[] found = folder.getMessagesByUID(place.uid() + 1, UIDFolder.LASTUID);
        fetch(folder, found);
        Arrays.sort(found, (one, other) -> one.getMessageNumber() - other.getMessageNumber());
        return Arrays.stream(found)
                .filter(mail -> uid(folder, mail) > place.uid())
                .toList();
    }

    private static void fetch(IMAPFolder folder, Message[] mails) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.ENVELOPE);
        folder.fetch(mails, profile);
    }

    /** 0 for one that is gone. */
    private static long uid(IMAPFolder folder, Message mail) {
        try {
            return folder.getUID(mail);
        } catch (MessagingException expunged) {
            return 0;
        }
    }

    /** Empty for one that is gone, or of which the server does not say. */
    static Optional<Date> received(Message mail) {
        try {
            return Optional.ofNullable(mail.getReceivedDate());
        } catch (MessagingException expunged) {
            return Optional.empty();
        }
    }
}
