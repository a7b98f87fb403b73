import { setImmediate as breathe } from 'node:timers/promises'
import { controller } from '@/lib/controller/controller'
import { dateInText } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { PdfDocument } from './pdf/document'
import { copyFonts } from './pdf/fonts'
import { printable } from './pdf/printable'
import { Sheet } from './pdf/sheet'
import { contactTable, financialTables, transactionRow, transactionTable } from './pdf-tables'
import type { ReadableCopy } from './schema'

/** So many rows are laid out before others get their turn. */
const rowsAtOnce = 60

type About = { locale: Locale; reference: string; now: Temporal.Instant }

/**
 * A copy as a tagged PDF in the person's language, in pieces: title, language, headings, bookmarks, page numbers, and tables whose
 * header cells stand on every page. Pages are sent while the next are made.
 */
export async function* copyAsPdf(
  { head, transactions }: ReadableCopy,
  { locale, reference, now }: About,
): AsyncGenerator<Uint8Array> {
  const t = await translator(locale, 'copy')
  const { shortName, legalName, categories } = controller()
  const pdf = new PdfDocument(copyFonts())
  let replaced = false
  const print = (text: string) =>
    printable(text, pdf.regular, () => {
      replaced = true
    })
  const title = t('pdf.title', { controller: shortName })
  const sheet = new Sheet(pdf, (page) => ({
    head: t('pdf.running', { controller: shortName, reference }),
    foot: t('pdf.page', { page }),
  }))
  yield* pdf.objects.taken()
  sheet.heading('H1', title)
  const madeOn = dateInText(locale, Temporal.PlainDate.from(head.madeOn))
  sheet.paragraph(t('pdf.intro', { controller: legalName, reference }))
  sheet.paragraph(t('pdf.madeOn', { date: madeOn }))
  sheet.paragraph(t('pdf.others'))
  const titleOf = (key: string) => categories.find((each) => each.key === key)?.label[locale] ?? key

  if (head.CONTACT) {
    const part = sheet.open('Sect')
    sheet.heading('H2', titleOf('CONTACT'), part)
    const { table, rows } = contactTable(t, locale, head.CONTACT)
    if (rows.length === 0) sheet.paragraph(t('pdf.none'), part)
    else {
      sheet.beginTable(table, part)
      for (const row of rows) sheet.row(row.map(print))
      sheet.endTable()
    }
    sheet.close(part, titleOf('CONTACT'))
  }
  if (head.FINANCIAL) {
    const part = sheet.open('Sect')
    sheet.heading('H2', titleOf('FINANCIAL'), part)
    const { numberOfAccounts } = head.FINANCIAL
    if (numberOfAccounts !== undefined) {
      sheet.paragraph(t('pdf.numberOfAccounts', { count: numberOfAccounts }), part)
    }
    for (const { table, rows } of financialTables(t, locale, head.FINANCIAL)) {
      sheet.heading('H3', table.title, part)
      sheet.beginTable(table, part)
      for (const row of rows) sheet.row(row.map(print))
      sheet.endTable()
    }
    let begun = false
    for await (const some of transactions) {
      for (let from = 0; from < some.length; from += rowsAtOnce) {
        if (!begun) {
          sheet.heading('H3', t('pdf.transactions'), part)
          sheet.beginTable(transactionTable(t), part)
          begun = true
        }
        for (const each of some.slice(from, from + rowsAtOnce)) {
          sheet.row(transactionRow(locale, each).map(print))
        }
        yield* pdf.objects.taken()
        await breathe()
      }
    }
    sheet.endTable()
    sheet.close(part, titleOf('FINANCIAL'))
  }
  if (replaced) sheet.paragraph(t('pdf.replaced'))
  sheet.end()
  pdf.end({ title: `${title}, ${reference}`, language: locale, author: legalName, at: now })
  yield* pdf.objects.taken()
}
