-- Reports read the requests of a period.

-- CreateIndex
CREATE INDEX "Request_receivedOn_idx" ON "Request"("receivedOn");
