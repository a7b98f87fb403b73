import { FileField } from '@/components/form/file-field'
import { formWords } from '@/components/form/form-words'
import { PostedForm } from '@/components/form/posted-form'
import { SubmitButton } from '@/components/form/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { viewDraftFiles } from '@/lib/casework/requests/draft-files'
import { controller } from '@/lib/controller/controller'
import { translator } from '@/lib/i18n/translator'
import { acceptOf, typesInWords } from '@/lib/i18n/types-in-words'
import { evidenceKey } from '@/lib/rights/forms/request-form'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { page } from '@/lib/web/page'
import { postedProblems } from '@/lib/web/posted-problems'
import { beginStep } from '../begin-step'
import { KeptFiles } from './kept-files'

export default page(async ({ locale, params, query }) => {
  const { actor, form, back } = await beginStep(locale, params.form, evidenceKey)
  const files = await viewDraftFiles(actor, form)
  const problems = await postedProblems(locale, query, 'evidence')
  const t = await translator(locale, 'evidence')
  const common = await translator(locale, 'common')
  const { types } = controller().uploads
  const limits = { megabytes: largestFile / 1024 / 1024, files: mostFiles }
  return (
    <Column>
      <BackLink href={back}>{common('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      {query.removed === '1' && <Notice signal="done" title={t('removed')} />}
      <PostedForm
        to={`/api/drafts/${form}/files`}
        state={{ values: {}, problems, attempt: 0 }}
        words={await formWords(locale)}
        locale={locale}
      >
        <FileField
          name="file"
          label={t('files')}
          hint={t('filesHint', { types: await typesInWords(locale, types), ...limits })}
          accept={acceptOf(types)}
          optional
        />
        <p className="section-actions">
          <SubmitButton name="then" value="next">
            {t('next')}
          </SubmitButton>
          <SubmitButton look="second" name="then" value="more">
            {t('more')}
          </SubmitButton>
        </p>
      </PostedForm>
      <KeptFiles {...{ locale, form, files }} />
    </Column>
  )
})
