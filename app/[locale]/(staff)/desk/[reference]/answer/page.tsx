import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { LetterText } from '@/components/request/letter-text'
import { Desk } from '@/components/staff/desk'
import { DraftVersion } from '@/components/staff/draft-version'
import { LetterArea } from '@/components/staff/letter-area'
import { SavedMeanwhile } from '@/components/staff/saved-meanwhile'
import { UnfilledLines } from '@/components/staff/unfilled-lines'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { longestLetter } from '@/lib/casework/staff/answer-draft'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { one, untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { Changes } from '../changes'
import { draftOf } from '../draft-of'
import { keep, save } from './actions'

export default page(async ({ locale, params, query }) => {
  const draft = await draftOf(locale, params.reference)
  const { letter, version, unfilled, history } = draft
  const { reference, locale: language } = draft.request
  const actor = await requireActor()
  const kept = await keptForm(actor, `/desk/${reference}/answer`, null)
  // A letter typed while the session ended comes back unless someone has saved one since.
  const typed = kept?.version === String(version) ? one(kept, 'letter') : letter
  const [t, common] = [await translator(locale, 'desk'), await translator(locale, 'common')]
  const saved = version > 0 && query.saved === String(version) ? common('saved') : undefined
  const decide = await translator(locale, 'desk-decide')
  const words = {
    saving: decide('autosave.saving'),
    saved: decide('autosave.saved'),
    stopped: decide('autosave.stopped'),
  }
  // A change undoes what a second person was asked or has said: not by itself.
  const approvable = ['PROPOSED', 'APPROVED'].includes(draft.decision.approval)
  const lead = t(version > 0 ? 'letter.leadSaved' : 'letter.lead', { locale: language })
  const hint = t('letter.hint', { longest: longestLetter })
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}`)}>{t('toCase')}</BackLink>
      <PageHeading
        title={t('letter.title')}
        over={<span className="reference">{reference}</span>}
        lead={lead}
        saved={saved}
      />
      <div className="letter-desk">
        <UnfilledLines locale={locale} lines={unfilled} language={language} />
        {/* A saved letter begins a new form; one that could not be saved keeps what was typed. */}
        <Form
          key={query.saved ?? ''}
          action={save}
          initialState={untouched({ letter: typed })}
          words={await formWords(locale)}
          locale={locale}
        >
          <Changes {...{ locale, version, history }} replaces={!isEnded(draft.request.state)} />
          <HiddenField name="reference" value={reference} />
          <HiddenField name="seen" value={String(history.length)} />
          <DraftVersion {...{ version, words }} keep={approvable ? null : keep} />
          <LetterArea name="letter" label={t('letter.label')} hint={hint} language={language} />
          <SavedMeanwhile version={version}>
            <Details summary={t('letter.meanwhile')}>
              <LetterText text={letter} locale={language} />
            </Details>
          </SavedMeanwhile>
          <div className="form-actions">
            <SubmitButton name="then" value="preview">
              {t('letter.preview')}
            </SubmitButton>
            <SubmitButton look="second" name="then" value="stay">
              {t('letter.save')}
            </SubmitButton>
          </div>
        </Form>
      </div>
    </Desk>
  )
})
