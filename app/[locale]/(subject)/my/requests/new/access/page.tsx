import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { WhatHappensThen } from '@/components/request/what-happens-then'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageTitle } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { accessScopes } from '@/lib/rights/access-request'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { answerScope } from './actions'
import { beginStep } from './begin-step'

export default page(async ({ locale }) => {
  const { draft, kept } = await beginStep(locale, 'scope')
  const t = await translator(locale, 'request')
  const back = await translator(locale, 'common')
  return (
    <Column>
      <BackLink href={href(locale, '/my')}>{back('back')}</BackLink>
      <PageTitle>{t('scope.title')}</PageTitle>
      <Form
        action={answerScope}
        initialState={untouched({ scope: draft?.answers.scope ?? 'everything', ...kept })}
        words={await formWords(locale)}
        locale={locale}
      >
        <RadioGroup
          name="scope"
          label={t('scope.title')}
          hint={t('scope.hint')}
          asHeading
          choices={accessScopes.map((scope) => ({
            value: scope,
            label: t(`scope.${scope}`),
            hint: t(`scope.${scope}Hint`),
          }))}
        />
        <SubmitButton>{t('next')}</SubmitButton>
      </Form>
      <WhatHappensThen locale={locale} />
    </Column>
  )
})
