import { RadioGroup } from '@/components/form/choices'
import { erasureOrders } from '@/lib/rights/erasure-order'
import { erasureGrounds } from '@/lib/rights/forms/erasure-form'
import { objectionTopics } from '@/lib/rights/forms/objection-form'
import { restrictionSituations } from '@/lib/rights/forms/restriction-form'
import { type Ask, textOf } from './questions'

/** A ground for erasure, only if the person wants to give one (Art. 17(1)). */
export const groundQuestion: Ask = ({ answers }, t) => ({
  title: t('ground.title'),
  law: t('ground.law'),
  values: { ground: textOf(answers, 'ground') || 'none' },
  fields: (
    <RadioGroup
      name="ground"
      label={t('ground.title')}
      hint={t('ground.hint')}
      asHeading
      choices={(['none', ...erasureGrounds] as const).map((ground) => ({
        value: ground,
        label: t(`ground.${ground}`),
      }))}
    />
  ),
})

/** Which comes first, the copy that is under way or the erasure (rules.md 4). */
export const orderQuestion: Ask = ({ answers }, t) => ({
  title: t('order.title'),
  values: { order: textOf(answers, 'order') || 'copy-first' },
  fields: (
    <RadioGroup
      name="order"
      label={t('order.title')}
      asHeading
      choices={erasureOrders.map((order) => ({
        value: order,
        label: t(`order.${order}`),
        hint: t(`order.${order}Hint`),
      }))}
    />
  ),
})

/** Which of the four situations of Art. 18(1). */
export const situationQuestion: Ask = ({ answers }, t) => ({
  title: t('situation.title'),
  law: t('situation.law'),
  values: { situation: textOf(answers, 'situation') },
  fields: (
    <RadioGroup
      name="situation"
      label={t('situation.title')}
      asHeading
      choices={restrictionSituations.map((situation) => ({
        value: situation,
        label: t(`situation.${situation}`),
      }))}
    />
  ),
})

/** Restriction while a rectification is checked (Art. 18(1)(a)). */
export const meanwhileQuestion: Ask = ({ answers }, t) => ({
  title: t('meanwhile.title'),
  law: t('meanwhile.law'),
  values: { meanwhile: textOf(answers, 'meanwhile') },
  fields: (
    <RadioGroup
      name="meanwhile"
      label={t('meanwhile.title')}
      hint={t('meanwhile.hint')}
      asHeading
      choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`meanwhile.${value}`) }))}
    />
  ),
})

/** Direct marketing apart from everything else (Art. 21(2) and (3)). */
export const aboutQuestion: Ask = ({ answers }, t) => ({
  title: t('about.title'),
  law: t('about.law'),
  values: { about: textOf(answers, 'about') },
  fields: (
    <RadioGroup
      name="about"
      label={t('about.title')}
      asHeading
      choices={objectionTopics.map((topic) => ({
        value: topic,
        label: t(`about.${topic}`),
        hint: t(`about.${topic}Hint`),
      }))}
    />
  ),
})
