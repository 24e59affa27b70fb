package shop.notification.application;

import shop.notification.domain.Mails;
import shop.notification.domain.Notifications;
import shop.notification.domain.NotificationsContract;
import shop.notification.domain.Readers;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryNotificationsTest extends NotificationsContract {

    private final InMemoryReaders readers = new InMemoryReaders();
    private final InMemoryMails mails = new InMemoryMails();
    private final InMemoryNotifications notifications = new InMemoryNotifications(mails);
    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    protected Readers readers() {
        return readers;
    }

    @Override
    protected Notifications notifications() {
        return notifications;
    }

    @Override
    protected Mails mails() {
        return mails;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
