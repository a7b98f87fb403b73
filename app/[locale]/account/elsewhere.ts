import { type FormValues, many } from '@/lib/web/form-state'

/** The box that EndElsewhere shows. */
export const elsewhere = 'elsewhere'

/** The box ticked, as a form begins. */
export const endsElsewhere: FormValues = { [elsewhere]: 'end' }

/** Whether the box was ticked. */
export const isTicked = (values: FormValues) => many(values, elsewhere).includes('end')
