import type { ReactElement } from 'react'

/** Who writes: the controller's name, the legal@ address that replies reach, and the portal's own address. */
export type MailSender = {
  controllerName: string
  replyTo: string
  publicUrl: string
  /** The words are printed and posted. */
  onPaper?: boolean
}

/** What is the same on every mail to one kind of reader. */
export type House = { locale: string; brand: string; house: string; foot: string[] }

/** One mail before it is rendered. */
export type Sheet = { subject: string; sheet: ReactElement }
