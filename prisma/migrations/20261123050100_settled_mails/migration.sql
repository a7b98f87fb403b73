-- A mail that could not be sent, and that legal has dealt with in another way.
ALTER TYPE "MailState" ADD VALUE 'SETTLED';
