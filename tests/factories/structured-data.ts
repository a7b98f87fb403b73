/** What might be held about one person, by the published schema. */
export const heldData = {
  format: 'copy-1',
  madeOn: '2026-11-20',
  CONTACT: { name: 'Åsa Öberg', telephone: ['+46701234567'] },
  FINANCIAL: {
    accounts: [{ bank: 'Exempelbanken', accountNumber: '1234-567 890 1' }],
    transactions: [
      { transaction: 'Kortköp ICA', transactionAmount: '-129.50', transactionDate: '2026-01-31' },
      { transaction: '=SUM(A1)', transactionAmount: '1000', transactionDate: '2026-02-01' },
    ],
  },
}
