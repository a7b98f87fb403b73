import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Tag } from '@/components/ui/tag'
import type { ViewedFirstRun } from '@/lib/casework/admin/first-run'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import type { FirstRunState, HouseCheck } from '@/lib/rights/staff/first-run'
import { untouched } from '@/lib/web/form-state'
import { note, sendTest } from './actions'

type Props = { locale: Locale; firstRun: ViewedFirstRun }

const checkOf: Partial<Record<FirstRunState['item'], HouseCheck>> = {
  testMail: 'TEST_MAIL',
  keys: 'MASTER_KEY',
  backups: 'BACKUPS',
}

/** What has to stand before people use the portal: how it stands in words, and what to do. */
export async function FirstRunList({ locale, firstRun }: Props) {
  const t = await translator(locale, 'admin')
  return (
    <ol className="first-run">
      {
        await Promise.all(
          firstRun.items.map(async (each) => (
            <li key={each.item}>
              <div>
                <h3>{t(`first.${each.item}.title`)}</h3>
                <Tag signal={each.done ? 'done' : each.state === 'FAILED' ? 'overdue' : 'soon'}>
                  {t(
                    each.done
                      ? 'first.done'
                      : each.state === 'FAILED'
                        ? 'first.wrong'
                        : 'first.left',
                  )}
                </Tag>
              </div>
              <div>
                <p>{words(locale, t, each, firstRun)}</p>
                <div className="first-run-do">{await whatToDo(locale, t, each)}</div>
              </div>
            </li>
          )),
        )
      }
    </ol>
  )
}

type Say = (key: string, values: Record<string, unknown>) => string

/** The compiler cannot follow a key made of item and state; a test walks them all. */
function words(
  locale: Locale,
  t: Translator<'admin'>,
  { item, state, count }: FirstRunState,
  { noted, mailProblem }: ViewedFirstRun,
): string {
  const check = checkOf[item]
  const at = check && noted[check]
  const date = at ? longDate(locale, at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()) : ''
  return (t as unknown as Say)(`first.${item}.${state}`, { count, date, code: mailProblem ?? '' })
}

async function whatToDo(locale: Locale, t: Translator<'admin'>, { item, state }: FirstRunState) {
  const invite = <a href={href(locale, '/admin/invite')}>{t('invite.title')}</a>
  switch (item) {
    case 'testMail':
      return (
        <>
          {state === 'SENT' && (
            <Noted {...{ locale }} check="TEST_MAIL" label={t('first.testMail.arrived')} />
          )}
          <Form
            action={sendTest}
            initialState={untouched()}
            words={await formWords(locale)}
            locale={locale}
            className="form-in-line"
          >
            <SubmitButton look={state === 'SENT' ? 'quiet' : 'second'}>
              {t('first.testMail.send')}
            </SubmitButton>
          </Form>
        </>
      )
    case 'admins':
      return state === 'ONE' ? invite : null
    case 'legal':
      return state === 'ENOUGH' ? null : invite
    case 'keys':
      return state === 'NOT_KEPT' ? (
        <Noted {...{ locale }} check="MASTER_KEY" label={t('first.keys.do')} />
      ) : null
    case 'backups':
      return <Noted {...{ locale }} check="BACKUPS" label={t('first.backups.do')} />
    case 'lines':
      return null
  }
}

type NotedProps = { locale: Locale; check: HouseCheck; label: string }

async function Noted({ locale, check, label }: NotedProps) {
  return (
    <Form
      action={note}
      initialState={untouched()}
      words={await formWords(locale)}
      locale={locale}
      className="form-in-line"
    >
      <HiddenField name="check" value={check} />
      <SubmitButton look="second">{label}</SubmitButton>
    </Form>
  )
}
