-- Staff are few among all who have an account, and every page of the desk looks them up by role: a role that comes as a parameter
-- cannot use a partial index.
DROP INDEX "Account_staff";
CREATE INDEX "Account_role_idx" ON "Account" ("role");
