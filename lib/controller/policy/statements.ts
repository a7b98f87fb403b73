import type { Statement } from '../profile'

/** What the policy says that is no list, clause by clause, in our own words. */
export const statements: Statement[] = [
  {
    key: 'consent',
    clause: 'P4',
    text: {
      sv: 'Vi använder dina uppgifter för att du har sagt ja till det. Enligt policyn säger du ja när du godkänner den eller använder tjänsten.',
      en: 'We use your data because you have agreed to it. Under the policy you agree when you accept it or use the service.',
    },
  },
  {
    key: 'children',
    clause: 'P6',
    text: {
      sv: 'Du måste ha fyllt 18 för att använda tjänsten. Vi samlar inte medvetet in uppgifter om barn. Hittar vi sådana uppgifter gör vi det vi rimligen kan för att ta bort dem, om inte lagen säger att vi måste spara dem.',
      en: 'You must be 18 to use the service. We do not knowingly collect data about children. If we find such data, we do all we reasonably can to delete them, unless the law forbids it.',
    },
  },
  {
    key: 'suppliers',
    clause: 'P7',
    text: {
      sv: 'Våra leverantörer är bundna av avtal med oss.',
      en: 'Our suppliers are bound by a contract with us.',
    },
  },
  {
    key: 'deidentified',
    clause: 'P7',
    text: {
      sv: 'Vi kan också dela sammanställd statistik och uppgifter som inte längre pekar ut dig. Det gör vi för marknadsföring och strategi.',
      en: 'We may also share aggregated data and data that no longer point to you. We do that for marketing and strategy.',
    },
  },
  {
    key: 'groupCompanies',
    clause: 'P8',
    text: {
      sv: 'Vill du veta vilka bolag som ingår i koncernen? Fråga oss, så får du listan.',
      en: 'Would you like to know which companies are in our group? Ask us and you get the list.',
    },
  },
  {
    key: 'transfers',
    clause: 'P9',
    text: {
      sv: 'Några som får uppgifterna kan finnas utanför EES. Då skyddas uppgifterna av standardavtal. Har du frågor om det, skriv till oss.',
      en: 'Some who get the data may be outside the EEA. Standard contractual clauses then protect the data. If you have questions about that, write to us.',
    },
  },
  {
    key: 'security',
    clause: 'P11',
    text: {
      sv: 'Vi skyddar uppgifterna på rimliga sätt: med juridik, teknik och fasta rutiner. Vi håller dem hemliga. De är krypterade när vi skickar dem och när vi använder dem.',
      en: 'We protect the data by reasonable means: legal, technical and administrative. We keep them confidential. They are encrypted when we send them and when we use them.',
    },
  },
  {
    key: 'access',
    clause: 'P12',
    text: {
      sv: 'Du får en kopia av dina uppgifter gratis en gång om året.',
      en: 'You get a copy of your data free of charge once a year.',
    },
  },
  {
    key: 'withdrawal',
    clause: 'P13',
    text: {
      sv: 'Du kan ta tillbaka ditt samtycke när du vill. Det vi gjorde innan är fortfarande lagligt. En del kan vi få fortsätta med, om det finns en annan rättslig grund.',
      en: 'You can withdraw your consent at any time. What we did before stays lawful. We may go on with some of it if there is another legal basis.',
    },
  },
  {
    key: 'objection',
    clause: 'P14',
    text: {
      sv: 'Du kan invända mot att vi använder dina uppgifter.',
      en: 'You can object to our using your data.',
    },
  },
  {
    key: 'correctEraseRestrict',
    clause: 'P15',
    text: {
      sv: 'Du kan be oss rätta dina uppgifter, ta bort dem eller begränsa hur vi använder dem.',
      en: 'You can ask us to correct your data, delete them or restrict how we use them.',
    },
  },
  {
    key: 'howToAsk',
    clause: 'P16',
    text: { sv: 'Du kan alltid mejla oss.', en: 'You can always e-mail us.' },
  },
  {
    key: 'complaint',
    clause: 'P17',
    text: {
      sv: 'Du kan klaga hos myndigheten som ser till att reglerna följs.',
      en: 'You can complain to the authority that sees to it that the rules are followed.',
    },
  },
  {
    key: 'policyChanges',
    clause: 'P18',
    text: {
      sv: 'Ska vi ändra något viktigt i policyn säger vi det först på webbplatsen. Du kan läsa och godkänna den nya versionen innan du fortsätter använda tjänsten.',
      en: 'Before an important change to the policy, we say so on the site. You can read and accept the new version before you go on using the service.',
    },
  },
  {
    key: 'cookies',
    clause: 'P19',
    text: {
      sv: 'Kakorna på företagets webbplats ger anonym statistik och känner igen besökare. Du måste inte tillåta dem. Du kan säga nej i din webbläsare. Där lagen kräver det frågar vi vid ditt första besök.',
      en: "The cookies on the company's site give anonymous statistics and recognise visitors. You do not have to accept them. You can decline them in your browser. Where the law asks for it, we ask on your first visit.",
    },
  },
]
