// The boundaries of communes that come with the portal, by the code of their province: made for figures, not for survey.
import quangNgai from './seed/files/commune_boundaries_51.topo.json' with { type: 'json' };

const BY_PROVINCE: Record<string, unknown> = { 51: quangNgai };

/** TopoJSON with one object, `communes`, whose geometries carry codes as their ids; undefined for a province without a file. */
export const boundariesOf = (provinceCode: string): unknown => BY_PROVINCE[provinceCode];
