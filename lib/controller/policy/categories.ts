import type { Category } from '../profile'
import { purposes } from './purposes'

// The policy does not tie a purpose to a category: each serves them all. Article 16 closes no field to correction.
const everyPurpose = purposes.map((purpose) => purpose.key)

const contact: Category = {
  key: 'CONTACT',
  label: { sv: 'Kontaktuppgifter', en: 'Contact data' },
  clause: 'P2',
  fields: [
    {
      key: 'identityNumber',
      label: { sv: 'Personnummer eller motsvarande', en: 'Identity number or equivalent' },
      rectifiable: true,
      masked: true,
    },
    { key: 'name', label: { sv: 'Namn', en: 'Name' }, rectifiable: true },
    { key: 'address', label: { sv: 'Adress', en: 'Address' }, rectifiable: true },
    { key: 'age', label: { sv: 'Ålder', en: 'Age' }, rectifiable: true },
    { key: 'gender', label: { sv: 'Kön', en: 'Gender' }, rectifiable: true },
    { key: 'telephone', label: { sv: 'Telefon', en: 'Telephone' }, rectifiable: true },
    { key: 'email', label: { sv: 'E-post', en: 'E-mail' }, rectifiable: true },
  ],
  purposes: everyPurpose,
  source: {
    toFill: true,
    key: 'source.contact',
    question: {
      sv: 'Varifrån kommer personens kontaktuppgifter?',
      en: "Where do the person's contact data come from?",
    },
    example: {
      sv: 'Från dig själv, när du började använda tjänsten.',
      en: 'From you, when you began to use the service.',
    },
  },
  storage: {
    toFill: true,
    key: 'storage.contact',
    question: {
      sv: 'Hur länge sparas kontaktuppgifter, och från när räknas tiden?',
      en: 'How long are contact data kept, and from when is the time counted?',
    },
    example: {
      sv: 'I 12 månader efter att du använde tjänsten sist.',
      en: 'For 12 months after you last used the service.',
    },
  },
}

const financial: Category = {
  key: 'FINANCIAL',
  label: { sv: 'Uppgifter om din ekonomi', en: 'Financial data' },
  clause: 'P3',
  fields: [
    { key: 'bank', label: { sv: 'Bank', en: 'Bank' }, rectifiable: true },
    { key: 'accountNumber', label: { sv: 'Kontonummer', en: 'Account number' }, rectifiable: true },
    {
      key: 'numberOfAccounts',
      label: { sv: 'Antal konton', en: 'Number of accounts' },
      rectifiable: true,
    },
    { key: 'loans', label: { sv: 'Lån', en: 'Loans' }, rectifiable: true },
    { key: 'transaction', label: { sv: 'Transaktion', en: 'Transaction' }, rectifiable: true },
    {
      key: 'transactionAmount',
      label: { sv: 'Transaktionens belopp', en: 'Transaction amount' },
      rectifiable: true,
    },
    {
      key: 'transactionDate',
      label: { sv: 'Transaktionens datum', en: 'Transaction date' },
      rectifiable: true,
    },
  ],
  purposes: everyPurpose,
  source: {
    text: {
      sv: 'Från den bank eller de banker som du lät oss hämta uppgifter från.',
      en: 'From the bank or banks you let us collect data from.',
    },
    clause: 'P3',
  },
  storage: {
    toFill: true,
    key: 'storage.financial',
    question: {
      sv: 'Hur länge sparas uppgifter om ekonomin, och från när räknas tiden?',
      en: 'How long are financial data kept, and from when is the time counted?',
    },
    example: {
      sv: 'I 90 dagar efter att vi hämtade dem från din bank.',
      en: 'For 90 days after we collected them from your bank.',
    },
  },
}

export const categories: Category[] = [contact, financial]
