/**
 * The numbers that Mailgun's analytics answer with.
 *
 * @since 0.1.0
 */

/**
 * Numbers by the name of their metric, as it stands in the request; those that Mailgun has no number for are left out.
 *
 * @category models
 * @since 0.1.0
 */
export type MetricValues<M extends string> =
  & { readonly [K in M]?: number | undefined }
  & { readonly [name: string]: number | undefined }
