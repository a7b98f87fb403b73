import { randomUUID } from 'node:crypto'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { HistoryEntry } from '@/lib/casework/requests/request-view'
import { answerChannels } from '@/lib/casework/staff/read-noted'
import type { RequestRow } from '@/lib/data/request-rows'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { possibleCommands, settableKinds } from '@/lib/rights/life-cycle'
import { longestMessage } from '@/lib/rights/message-text'
import { readReference } from '@/lib/rights/reference'
import { reopenReasons } from '@/lib/rights/reopening'
import { untouched } from '@/lib/web/form-state'
import { noteBack, reopen, setKind, splitOff } from './case-actions'
import { Changes } from './changes'

type Props = {
  locale: Locale
  request: RequestRow
  history: HistoryEntry[]
  query: Record<string, string>
}

/** What is seldom needed in a case: another kind, a part in a case of its own, an answered case opened again. */
export async function CaseMore({ locale, request, history, query }: Props) {
  const { reference, kind, state, version } = request
  const commands = possibleCommands(kind, state, 'LEGAL')
  const can = commands.includes('change-kind')
  const answered = commands.includes('reopen') && request.deliveredAt !== null
  const reopened = query.reopened === '1' && !answered
  const t = await translator(locale, 'desk')
  const clock = await translator(locale, 'desk-clock')
  const person = await translator(locale, 'under-way')
  const part = readReference(query.split ?? '')
  if (!can && !part && !answered && !reopened) return null
  const words = await formWords(locale)
  const choices = settableKinds
    .filter((each) => each !== kind)
    .map((value) => ({ value, label: t(`kind.${value}`) }))
  const own = [
    <HiddenField key="reference" name="reference" value={reference} />,
    <HiddenField key="version" name="version" value={String(version)} />,
    <HiddenField key="seen" name="seen" value={String(history.length)} />,
    <Changes key="changes" {...{ locale, version, history }} />,
  ]
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t('more.title')}</h2>
      {query.changed === '1' && <Notice signal="done" title={t('more.changed')} />}
      {reopened && <Notice signal="done" title={t('more.reopened')} />}
      {answered && (
        <Details summary={t('more.reopenTitle')}>
          <Form action={reopen} initialState={untouched()} words={words} locale={locale}>
            {own}
            <HiddenField name="note" value={randomUUID()} />
            <p>{t('more.reopenText')}</p>
            <RadioGroup
              name="reason"
              label={person('reopen.reason')}
              choices={reopenReasons.map((value) => ({ value, label: person(`reopen.${value}`) }))}
            />
            <TextArea
              name="text"
              label={t('more.said')}
              hint={t('more.saidHint', { longest: longestMessage })}
              optional
            />
            <SubmitButton look="second">{t('more.reopen')}</SubmitButton>
          </Form>
        </Details>
      )}
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
          {commands.includes('withdraw') && (
            <Details summary={t('more.backTitle')}>
              <Form action={noteBack} initialState={untouched()} words={words} locale={locale}>
                {own}
                <HiddenField name="note" value={randomUUID()} />
                <p>{t('more.backText')}</p>
                <RadioGroup
                  name="backHow"
                  label={clock('note.how')}
                  choices={answerChannels.map((value) => ({
                    value,
                    label: clock(`note.${value}`),
                  }))}
                />
                <TextArea name="backSaid" label={clock('note.text')} hint={t('more.backHint')} />
                <SubmitButton look="second">{t('more.back')}</SubmitButton>
              </Form>
            </Details>
          )}
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
