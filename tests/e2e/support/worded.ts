import type { Locale } from '@/lib/i18n/locales'

/**
 * The delicate messages as they were worded for people, paragraph by paragraph (texts.md 1, 2 and 6). Number 3 stands in
 * free-copy.spec.ts, 4, 7 and 8 in lib/i18n/letters/letters.test.ts, 5 beside lib/controller/letters.
 */
type Worded = {
  young: (controller: string, email: string) => string[]
  guardian: (due: string) => string[]
  withdrawn: (due: string) => string[]
}

export const worded: Record<Locale, Worded> = {
  sv: {
    young: (controller, email) => [
      'Portalen är för dig som har fyllt 18',
      `${controller}s tjänst får bara användas av vuxna, så vi kan inte ta emot din begäran här. Vi sparar inget av det du skrev.`,
      'Du har ändå rätt till dina uppgifter. Du får fråga vad vi har om dig, och be oss rätta det eller ta bort det. Det gäller oavsett ålder.',
      `Skriv själv till ${email}. Det räcker att skriva: ”Jag är under 18. Ta bort det ni har om mig.” Skicka inte ditt personnummer. Vi hör av oss om vi behöver veta mer.`,
      'Eller be en vuxen du litar på fylla i formuläret för barn.',
      'Blev det fel datum? Gå tillbaka och ändra.',
    ],
    guardian: (due) => [
      'Ta bort uppgifter om ett barn',
      'Har vi uppgifter om någon under 18 ska vi ta bort dem, om inte lagen kräver att vi sparar dem. Du som är vuxen kan säga till oss här.',
      'Skriv barnets namn och födelsedatum, och hur vi når dig. Skriv inte mer än så. Du behöver inte bevisa vem du är för att vi ska ta bort uppgifterna.',
      `Vill du veta vad vi hade måste du först visa att du är vårdnadshavare. Annars svarar vi bara att vi har gått igenom ärendet. Svaret kommer senast ${due}.`,
      'Har barnet eller du skyddade personuppgifter? Skriv ingen adress här. Läs först hur du når oss säkert.',
    ],
    withdrawn: (due) => [
      'Du har tagit tillbaka ditt samtycke',
      'Det gäller från',
      'Du behöver inte ge något skäl.',
      'Vi får inte längre använda dina uppgifter för att:',
      `Vi stoppar det nu i våra system. Du får ett mejl när det är klart, senast ${due}.`,
      'Det här ändrar inte det vi gjorde tidigare med ditt samtycke.',
      'Har du låtit oss skicka uppgifter till ett annat företag? Då har de sin egen kopia. Be dem också att sluta.',
      'Uppgifterna finns kvar hos oss tills de tas bort.',
      'Be oss ta bort dem',
    ],
  },
  en: {
    young: (controller, email) => [
      'This portal is for people aged 18 or over',
      `Only adults may use ${controller}'s service, so we can't take your request here. We keep nothing of what you typed.`,
      'You still have a right to your data. You can ask what we have about you, and ask us to correct or delete it. That is true at any age.',
      `Write to ${email} yourself. This is enough: “I am under 18. Delete what you have about me.” Don't send your identity number. We'll write if we need to know more.`,
      'Or ask an adult you trust to fill in the form for children.',
      'Wrong date? Go back and change it.',
    ],
    guardian: (due) => [
      'Delete data about a child',
      'If we hold data about someone under 18, we must delete it unless the law makes us keep it. Any adult can tell us here.',
      "Give the child's name and birth date, and how to reach you. Nothing more. You don't have to prove who you are for us to delete it.",
      `To learn what we held, you must first show that you have custody. Otherwise we only reply that we have dealt with the case. You get our reply by ${due}.`,
      "Does the child or do you have protected identity? Don't write an address here. Read first how to reach us safely.",
    ],
    withdrawn: (due) => [
      'You have withdrawn your consent',
      'It took effect on',
      'You need give no reason.',
      'We may no longer use your data to:',
      `We are stopping it in our systems now. We will e-mail you when it is done, by ${due}.`,
      'This does not change what we did earlier with your consent.',
      'Did you let us send data to another company? Then they have their own copy. Ask them to stop too.',
      'The data stay with us until deleted.',
      'Ask us to delete them',
    ],
  },
}

/** A text as it is read: one kind of space and of apostrophe. */
export function asRead(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'")
}
