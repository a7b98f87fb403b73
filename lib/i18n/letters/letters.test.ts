import { describe, expect, it } from 'vitest'
import { extensionLetter } from './extension-letter'
import { feeLapsedLetter, feeLetter } from './fee-letters'
import { questionLetter } from './question-letters'
import { letterBody, type WordedLetter } from './words'

const day = (text: string) => Temporal.PlainDate.from(text)
const reference = 'INS-7K3F-9QXM'
const authority = {
  name: 'Integritetsskyddsmyndigheten',
  shortName: 'IMY',
  email: 'imy@imy.se',
  telephone: '08-657 61 00',
  address: 'Box 8114, 104 20 Stockholm',
}
const whole = (letter: WordedLetter) => `${letter.title}\n\n${letterBody(letter)}`
const fee = {
  reference,
  ground: 'SAME_DATA',
  reason: 'Inget har ändrats',
  copiedOn: day('2026-03-02'),
  quotedOn: day('2026-12-01'),
  answerBy: day('2026-12-15'),
  authority,
} as const

// The words that were decided for these letters (texts.md 7, 8, 4), paragraph by paragraph.
describe('the letters of the clock say what was decided', () => {
  it('on a doubt about identity', () => {
    const facts = {
      reference,
      reason: 'IDENTITY',
      telephoneEnding: '12',
      eid: true,
      byLetter: true,
      due: day('2026-12-22'),
    } as const
    expect(whole(questionLetter({ ...facts, locale: 'sv', text: 'adressen är ny' }))).toBe(
      `Hjälp oss att se att det är du

Vi vill inte lämna ut dina uppgifter till fel person. Därför har vi en fråga innan vi går vidare. Vi är osäkra för att: adressen är ny.

Välj ett sätt. Ett räcker.

- Logga in med BankID eller Freja.
- Skriv koden som vi skickar till telefonnumret som slutar på 12. Det har vi sedan förut.
- Få svaret i brev till din folkbokförda adress.

Skicka inte en kopia av ditt id-kort.

Dagarna tills du svarar läggs till vår svarstid. Svarar du i dag får du besked senast 22 december 2026.

Går inget av det här? Skriv till oss, så hittar vi ett annat sätt.`,
    )
    expect(whole(questionLetter({ ...facts, locale: 'en', text: 'the address is new.' }))).toBe(
      `Help us see that it is you

We don't want to give your data to the wrong person. So we have one question before we go on. We are unsure because: the address is new.

Choose one way. One is enough.

- Sign in with BankID or Freja.
- Enter the code we send to the phone number ending in 12. We already had it.
- Get the answer by letter to your registered address.

Don't send a copy of your ID card.

The days until you answer are added to our time. If you answer today, you will hear from us by 22 December 2026.

None of these possible? Write to us and we will find another way.`,
    )
    const none = { ...facts, telephoneEnding: null, eid: false, byLetter: false } as const
    const without = whole(questionLetter({ ...none, locale: 'sv', text: 'adressen är ny' }))
    expect(without).not.toMatch(/Välj ett sätt|BankID|koden|brev/)
  })

  it('on more time', () => {
    const facts = { reference, from: day('2026-12-22'), to: day('2027-02-22'), authority: 'IMY' }
    const sv = {
      ...facts,
      locale: 'sv',
      text: 'fyra system',
      done: ['Dina konton är sökta'],
    } as const
    expect(whole(extensionLetter(sv))).toBe(
      `Vi behöver mer tid. Du får svar senast 22 februari 2027.

Vi skulle ha svarat senast 22 december 2026. Det hinner vi inte, och det är vi ledsna för. Skälet är: fyra system.

Lagen låter oss ta upp till två månader till när en begäran är komplicerad, eller när du har skickat flera. Vi får bara göra det en gång.

Det här är redan klart:

- Dina konton är sökta

Blir vi klara tidigare får du svaret då. Du behöver inte göra något.

Tycker du att det är fel? Svara oss här. Du kan också klaga hos IMY eller gå till domstol.`,
    )
    expect(whole(extensionLetter({ ...facts, locale: 'en', text: 'four systems', done: [] }))).toBe(
      `We need more time. You will get our answer by 22 February 2027.

We should have answered by 22 December 2026. We can't, and we are sorry. The reason is: four systems.

The law lets us take up to two more months when a request is complex, or when you have sent several. We may do it only once.

If we finish sooner, you get the answer then. You need do nothing.

Think this is wrong? Reply here. You can also complain to IMY or go to court.`,
    )
  })

  it('on a price', () => {
    const lines = [
      { what: 'Porto', sek: 45 },
      { what: 'Tre timmars arbete', sek: 1200 },
    ]
    const shown = whole(feeLetter({ ...fee, lines, locale: 'sv' })).replaceAll('\u00a0', ' ')
    expect(shown).toBe(
      `En kopia till kostar 1 245 kronor. Vill du ha den?

Du bad om samma uppgifter som du fick 2 mars 2026. Den kopian var gratis. För en till får vi ta betalt för det den kostar att göra, enligt artikel 15.3 i GDPR.

Så har vi räknat:

- Porto: 45 kronor
- Tre timmars arbete: 1 200 kronor

Inget annat ingår. Därför tar vi betalt: Inget har ändrats.

Säger du ja gör vi kopian och skickar en faktura. Säger du nej avslutar vi ärendet, och du betalar inget. Svara gärna senast 15 december 2026. Hör vi inget av dig gör vi ingen kopia, och du betalar inget.

Tycker du att priset är fel? Svara oss här. Du kan också klaga hos IMY eller gå till domstol.`,
    )
    const en = { ...fee, lines, locale: 'en', reason: 'Nothing has changed' } as const
    expect(whole(feeLetter(en))).toBe(
      `Another copy costs SEK 1,245. Do you want it?

You asked for the same data you got on 2 March 2026. That copy was free. For another we may charge what it costs to make, under Article 15(3) GDPR.

How we worked it out:

- Porto: SEK 45
- Tre timmars arbete: SEK 1,200

Nothing else is included. Why we charge: Nothing has changed.

If you say yes, we make the copy and send an invoice. If you say no, we close the request and you pay nothing. Please answer by 15 December 2026. If we don't hear from you, we make no copy and you pay nothing.

Think the price is wrong? Reply here. You can also complain to IMY or go to court.`,
    )
  })

  it('on a silence: why, the rule, IMY and court (Art. 12(4))', () => {
    const lines = [{ what: 'Porto', sek: 45 }]
    for (const [locale, article] of [
      ['sv', 'artikel 15.3'],
      ['en', 'Article 15(3)'],
    ] as const) {
      const text = whole(feeLapsedLetter({ ...fee, lines, locale }))
      expect(text).toContain(article)
      for (const part of ['imy@imy.se', '08-657 61 00', 'Inget har ändrats.']) {
        expect(text).toContain(part)
      }
      expect(text).toMatch(locale === 'sv' ? /domstol/ : /court/)
    }
    const excessive = { ...fee, lines, ground: 'EXCESSIVE', locale: 'en' } as const
    expect(whole(feeLapsedLetter(excessive))).toContain('Article 12(5)')
    expect(whole(feeLetter(excessive))).toContain('Article 12(5)')
  })
})
