import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { RequestRow } from '@/lib/data/request-rows'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { possibleCommands, settableKinds } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { untouched } from '@/lib/web/form-state'
import { setKind, splitOff } from './case-actions'

type Props = { locale: Locale; request: RequestRow; query: Record<string, string> }

/** What is seldom needed in a case: another kind, or a part in a case of its own. */
export async function CaseMore({ locale, request, query }: Props) {
  const { reference, kind, state, version } = request
  const can = possibleCommands(kind, state, 'LEGAL').includes('change-kind')
  const t = await translator(locale, 'desk')
  const part = readReference(query.split ?? '')
  if (!can && !part) return null
  const words = await formWords(locale)
  const choices = settableKinds
    .filter((each) => each !== kind)
    .map((value) => ({ value, label: t(`kind.${value}`) }))
  const own = [
    <HiddenField key="reference" name="reference" value={reference} />,
    <HiddenField key="version" name="version" value={String(version)} />,
  ]
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t('more.title')}</h2>
      {query.changed === '1' && <Notice signal="done" title={t('more.changed')} />}
      {part && (
        <Notice signal="done" title={t('more.wasSplit', { reference: part })}>
          <p>
            <a className="reference" href={href(locale, `/desk/${part}`)}>
              {part}
            </a>
          </p>
        </Notice>
      )}
      {can && (
        <>
          <Details summary={t('more.changeTitle')}>
            <Form action={setKind} initialState={untouched()} words={words} locale={locale}>
              {own}
              <RadioGroup
                name="kind"
                label={t('more.kind')}
                hint={t('more.changeText')}
                choices={choices}
              />
              <SubmitButton look="second">{t('more.change')}</SubmitButton>
            </Form>
          </Details>
          <Details summary={t('more.splitTitle')}>
            <Form action={splitOff} initialState={untouched()} words={words} locale={locale}>
              {own}
              <RadioGroup
                name="part"
                label={t('more.splitKind')}
                hint={t('more.splitText')}
                choices={choices}
              />
              <SubmitButton look="second">{t('more.split')}</SubmitButton>
            </Form>
          </Details>
        </>
      )}
    </section>
  )
}
