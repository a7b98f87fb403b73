-- CreateEnum
CREATE TYPE "TaskAction" AS ENUM ('ERASE', 'CORRECT', 'RESTRICT', 'LIFT', 'STOP');

-- AlterEnum
ALTER TYPE "FilePurpose" ADD VALUE 'COLLECTED';

-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'LEGAL_TASK_ANSWERED';

-- AlterEnum
ALTER TYPE "TaskResult" ADD VALUE 'NOT_CONCERNED';

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "taskId" UUID;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "taskId" UUID;

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "action" "TaskAction",
ADD COLUMN     "askedAt" TIMESTAMPTZ(3),
ADD COLUMN     "locale" "Locale",
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was taken back is not done, and what is done is not taken back. Existing rows have neither.
ALTER TABLE "Task" ADD CONSTRAINT "Task_withdrawn" CHECK ("withdrawnAt" IS NULL OR "doneAt" IS NULL);
-- What is to be done in a system, and nothing else, names a system and what to do there.
ALTER TABLE "Task" ADD CONSTRAINT "Task_system" CHECK (("kind" = 'DO_IN_SYSTEM') = ("action" IS NOT NULL));
ALTER TABLE "Task" ADD CONSTRAINT "Task_about" CHECK ("action" IS NULL OR "about" IS NOT NULL);
-- The few that are open, for the chasers and for the queue, by day.
CREATE INDEX "Task_open_by_due" ON "Task" ("dueOn", "requestId") WHERE "doneAt" IS NULL AND "withdrawnAt" IS NULL;
