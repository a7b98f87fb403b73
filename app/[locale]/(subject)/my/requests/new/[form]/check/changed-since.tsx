import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormName, forms } from '@/lib/rights/forms/forms'
import type { FieldProblem } from '@/lib/rights/refusal'
import { stepPath } from '../step-path'

type Props = { locale: Locale; form: FormName; problems: readonly FieldProblem[] }

/** A draft whose answers can no longer be given: which question to answer again. */
export async function ChangedSince({ locale, form, problems }: Props) {
  const t = await translator(locale, 'request')
  const { steps } = forms[form]
  const step = steps.find(({ key }) => problems.some(({ field }) => field === key)) ?? steps[0]
  return (
    <Column>
      <PageHeading title={t('changed.title')} lead={t('changed.text')} />
      <p>
        <ButtonLink href={href(locale, stepPath(form, step?.key ?? ''))}>
          {t('changed.link')}
        </ButtonLink>
      </p>
    </Column>
  )
}
