-- Recovery codes are kept under scrypt with a salt of their set. Those that are there stay good: the worker salts them.
ALTER TABLE "RecoveryCode" ADD COLUMN "salt" BYTEA;
