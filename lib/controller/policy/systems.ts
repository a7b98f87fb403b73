import type { ControllerProfile } from '../profile'

/** The policy names no systems. The examples are invented. */
export const systems: ControllerProfile['systems'] = {
  toFill: true,
  examples: [
    {
      key: 'EXAMPLE_REGISTER',
      label: { sv: 'Kundregistret', en: 'The customer register' },
      categories: ['CONTACT'],
    },
    {
      key: 'EXAMPLE_BANK_DATA',
      label: { sv: 'Bankdatalagret', en: 'The bank data store' },
      categories: ['FINANCIAL'],
      colleague: 'drift@exempel.test',
    },
    {
      key: 'EXAMPLE_REPORTS',
      label: { sv: 'Rapporterna', en: 'The reports' },
      categories: ['CONTACT', 'FINANCIAL'],
    },
  ],
}
