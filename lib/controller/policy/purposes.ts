import type { Line, Purpose, StatedLine } from '../profile'

/**
 * P5, each written so that it follows "to …" ("för att …").
 * The policy rests everything on consent (P4) and names no other basis; which others there are is for legal to say.
 */
export const purposes: Purpose[] = [
  {
    key: 'PROVIDE_SERVICE',
    text: { sv: 'ge dig tjänsten', en: 'give you the service' },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
  {
    key: 'MEET_OBLIGATIONS',
    text: { sv: 'göra det vi har lovat dig', en: 'do what we owe you' },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
  {
    key: 'SECURE_QUALITY',
    text: { sv: 'se till att tjänsten fungerar bra', en: 'make sure the service works well' },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
  {
    key: 'ANALYSE_AND_IMPROVE',
    text: {
      sv: 'förstå hur tjänsten används och göra den bättre',
      en: 'understand how the service is used and make it better',
    },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
  {
    key: 'ADMINISTRATION',
    text: {
      sv: 'sköta det praktiska: ta betalt, kontakta dig, hålla tjänsten säker och stoppa missbruk och bedrägerier',
      en: 'handle practical matters: billing, contacting you, security, and stopping misuse and fraud',
    },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
  {
    key: 'ENFORCE_TERMS',
    text: {
      sv: 'se till att vår policy och våra villkor följs',
      en: 'see to it that our policy and terms are followed',
    },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
  {
    key: 'DEFEND_CLAIMS',
    text: {
      sv: 'försvara oss om någon ställer krav på oss',
      en: 'defend ourselves if someone makes a claim against us',
    },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
  {
    key: 'PROTECT_RIGHTS',
    text: {
      sv: 'skydda det vi äger och våra rättigheter',
      en: 'protect our property and our rights',
    },
    clause: 'P5',
    legalBasis: 'CONSENT',
  },
]

/** P4, written like the purposes: the consent to collect is one of its own. */
export const bankCollection: StatedLine = {
  text: { sv: 'hämta uppgifter från din bank', en: 'collect data from your bank' },
  clause: 'P4',
}

export const otherLegalBases: Line = {
  toFill: true,
  key: 'legalBases.other',
  question: {
    sv: 'Vilka ändamål har en annan rättslig grund än samtycke, och vilken?',
    en: 'Which purposes rest on a legal basis other than consent, and which basis?',
  },
  example: {
    sv: 'Inget av det vi gör har någon annan grund än ditt samtycke.',
    en: 'Nothing we do rests on anything other than your consent.',
  },
}
