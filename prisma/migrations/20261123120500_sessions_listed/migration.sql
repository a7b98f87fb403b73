-- A list of one's own sessions: what each is named by, and how it began.
CREATE TYPE "SignInWay" AS ENUM ('MAIL', 'EID', 'DIRECTORY');

-- Sessions that are open get an id; how they began is not known any more. They are over within half a day.
ALTER TABLE "Session" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN "way" "SignInWay";
ALTER TABLE "Session" ALTER COLUMN "id" DROP DEFAULT;

CREATE UNIQUE INDEX "Session_id_key" ON "Session"("id");
