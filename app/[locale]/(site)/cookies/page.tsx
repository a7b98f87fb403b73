import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { type Column as TableColumn, Table } from '@/components/ui/table'
import { controller } from '@/lib/controller/controller'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

type Row = { name: string; purpose: string; lasts: string }

export default page(async ({ locale }) => {
  const t = await translator(locale, 'cookies')
  const { cookies, statements, website } = controller()
  const site = new URL(website).host
  const told = statements.find(({ key }) => key === 'cookies')
  const columns: TableColumn<Row>[] = [
    { key: 'name', label: t('column.name'), cell: ({ name }) => <code>{name}</code> },
    { key: 'purpose', label: t('column.purpose'), cell: ({ purpose }) => purpose },
    { key: 'lasts', label: t('column.lasts'), cell: ({ lasts }) => lasts },
  ]
  const own = [
    { name: 'insyn.session', purpose: t('own.session'), lasts: t('own.sessionLasts') },
    { name: 'insyn.sign-in', purpose: t('own.signIn'), lasts: t('own.signInLasts') },
  ]
  const companys = cookies.map(({ name, purpose, lasts }) => ({
    name,
    purpose: purpose[locale],
    lasts: lasts[locale],
  }))
  const shared = { quietCaption: true, columns, rowKey: ({ name }: Row) => name }
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="prose">
        <h2>{t('own.title')}</h2>
        <p>{t('own.text')}</p>
        <Table caption={t('own.title')} rows={own} {...shared} />
        <h2>{t('company.title', { site })}</h2>
        <p>{t('company.text')}</p>
        {told && <p>{told.text[locale]}</p>}
        <Table caption={t('company.title', { site })} rows={companys} {...shared} />
      </div>
    </Column>
  )
})
