import { randomUUID } from 'node:crypto'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { AskedQuestions } from '@/components/staff/register/asked-questions'
import { CameQuestions } from '@/components/staff/register/came-questions'
import { PersonQuestions } from '@/components/staff/register/person-questions'
import { RepresentativeQuestions } from '@/components/staff/register/representative-questions'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { today } from '@/lib/clock'
import { formTerms } from '@/lib/controller/form-terms'
import { translator } from '@/lib/i18n/translator'
import { readReference } from '@/lib/rights/reference'
import { untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { register } from './actions'

export default page(async ({ locale, query }) => {
  const actor = await requireActor()
  authorise(actor, 'case.open')
  const t = await translator(locale, 'desk-register')
  const day = today()
  const kept = await keptForm(actor, '/desk/register', null)
  const values = {
    'arrived-day': String(day.day),
    'arrived-month': String(day.month),
    'arrived-year': String(day.year),
    language: 'sv',
    same: readReference(query.same ?? '') ?? '',
    registrationId: randomUUID(),
    ...kept,
  }
  return (
    <Desk>
      <DeskNav locale={locale} here="register" />
      <PageHeading title={t('title')} lead={t('lead')} />
      <Form
        action={register}
        initialState={untouched(values)}
        words={await formWords(locale)}
        locale={locale}
        className="register"
      >
        <HiddenField name="registrationId" value={values.registrationId} />
        <div className="register-columns">
          <div>
            <CameQuestions locale={locale} />
            <AskedQuestions locale={locale} terms={formTerms(day)} />
          </div>
          <div>
            <PersonQuestions locale={locale} />
            <RepresentativeQuestions locale={locale} />
          </div>
        </div>
        <p className="quiet">{t('then')}</p>
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Desk>
  )
})
