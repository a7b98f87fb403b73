import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { KeysSwitch } from '@/components/staff/keys-switch'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

const keys = [
  ['j', 'j'],
  ['k', 'k'],
  ['o', 'o'],
  ['x', 'x'],
  ['a', 'a'],
  ['/', 'slash'],
  ['n', 'n'],
  ['p', 'p'],
  ['g q', 'gq'],
  ['g d', 'gd'],
  ['g r', 'gr'],
  ['g s', 'gs'],
  ['g u', 'gu'],
  ['g l', 'gl'],
  ['?', 'help'],
] as const

export default page(async ({ locale }) => {
  authorise(await requireActor(), 'queue.view')
  const t = await translator(locale, 'desk-queue')
  const words = {
    on: t('keys.on'),
    off: t('keys.off'),
    turnOn: t('keys.turnOn'),
    turnOff: t('keys.turnOff'),
  }
  const columns = [
    {
      key: 'key',
      label: t('keys.key'),
      cell: ([key]: (typeof keys)[number]) => <kbd className="reference">{key}</kbd>,
    },
    {
      key: 'does',
      label: t('keys.does'),
      cell: ([, name]: (typeof keys)[number]) => t(`keys.list.${name}`),
    },
  ]
  return (
    <Desk>
      <DeskNav locale={locale} here="keys" />
      <PageHeading title={t('keys.title')} lead={t('keys.lead')} />
      <div className="answered">
        <KeysSwitch words={words} />
        <Table
          caption={t('keys.title')}
          quietCaption
          columns={columns}
          rows={[...keys]}
          rowKey={([key]) => key}
        />
      </div>
    </Desk>
  )
})
