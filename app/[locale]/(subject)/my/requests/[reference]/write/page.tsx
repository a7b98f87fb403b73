import { randomUUID } from 'node:crypto'
import { FileField } from '@/components/form/file-field'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { PostedForm } from '@/components/form/posted-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { acceptOf, typesInWords } from '@/lib/i18n/types-in-words'
import { longestMessage } from '@/lib/rights/message-text'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { postedProblems } from '@/lib/web/posted-problems'

export default page(async ({ locale, params, query }) => {
  const actor = await requireDataSubject()
  const viewed = await viewRequest({ actor, reference: params.reference ?? '', now: now() })
  const { reference } = viewed.request
  const t = await translator(locale, 'under-way')
  const request = await translator(locale, 'request')
  const sent = viewed.messages.findLast(({ author }) => author === 'PERSON')
  const kept = await keptForm(actor, `/my/requests/${reference}/write`, sent?.at ?? null)
  const problems = await postedProblems(locale, query)
  const { types } = controller().uploads
  const limits = { megabytes: largestFile / 1024 / 1024, files: mostFiles }
  return (
    <Column>
      <BackLink href={href(locale, `/my/requests/${reference}`)}>
        {request('receipt.toRequest')}
      </BackLink>
      <PageHeading
        title={t('write.title')}
        over={<span className="reference">{reference}</span>}
        lead={t('write.lead')}
      />
      <PostedForm
        to={`/api/requests/${reference}/messages`}
        state={{ values: kept ?? {}, problems, attempt: 0 }}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="messageId" value={randomUUID()} />
        <TextArea
          name="text"
          label={t('write.text')}
          hint={t('write.textHint', { longest: longestMessage })}
        />
        <FileField
          name="file"
          label={t('write.files')}
          hint={t('write.filesHint', { types: await typesInWords(locale, types), ...limits })}
          accept={acceptOf(types)}
          optional
        />
        <p className="section-actions">
          <SubmitButton>{t('write.send')}</SubmitButton>
        </p>
      </PostedForm>
    </Column>
  )
})
