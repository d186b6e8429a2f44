import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** Files of before axconfig-gen have no tables: their constants come out at top level, where AxVisor's code has modules. */
export const checkFlat: PlatformCheck = ({ config, format }) => {
  const [first] = config.items;
  if (format !== 'flat' || !first) return [];
  return [
    platformFinding('warning', {
      code: 'platform-flat',
      message:
        'All keys stand at top level, as before AxVisor had [plat] and [devices]. Later code looks for plat:: and devices::, so the build fails. Put the keys into their tables.',
      path: first.path,
      target: 'key',
    }),
  ];
};
