// This file has the abbreviations of the IANA database (CET, CEST …), which Intl does not tell: by zone and offset, as they are in
// use today. A zone that is not here has none and shows its offset instead. Taken from the rules at the ends of the files of
// $(go env GOROOT)/lib/time/zoneinfo.zip.

/** 'standard minutes [daylight minutes]' to the zones, as 'Area:Place,Place … :Name,Name'. */
const groups: Readonly<Record<string, string>> = {
  'ACST 570': 'Australia:Darwin,North',
  'ACST 570 ACDT 630': 'Australia:Adelaide,Broken_Hill,South,Yancowinna',
  'AEST 600': 'Australia:Brisbane,Lindeman,Queensland',
  'AEST 600 AEDT 660':
    'Antarctica:Macquarie Australia:ACT,Canberra,Currie,Hobart,Melbourne,NSW,Sydney,Tasmania,Victoria',
  'AKST -540 AKDT -480': 'America:Anchorage,Juneau,Metlakatla,Nome,Sitka,Yakutat US:Alaska',
  'AST -240':
    'America:Anguilla,Antigua,Aruba,Barbados,Blanc-Sablon,Curacao,Dominica,Grenada,Guadeloupe,Kralendijk,Lower_Princes,Marigot,Martinique,Montserrat,Port_of_Spain,Puerto_Rico,Santo_Domingo,St_Barthelemy,St_Kitts,St_Lucia,St_Thomas,St_Vincent,Tortola,Virgin',
  'AST -240 ADT -180': 'America:Glace_Bay,Goose_Bay,Halifax,Moncton,Thule Atlantic:Bermuda Canada:Atlantic',
  'AWST 480': 'Australia:Perth,West',
  'CAT 120':
    'Africa:Blantyre,Bujumbura,Gaborone,Harare,Juba,Khartoum,Kigali,Lubumbashi,Lusaka,Maputo,Windhoek',
  'CET 60': 'Africa:Algiers,Tunis',
  'CET 60 CEST 120':
    'Africa:Ceuta Arctic:Longyearbyen Atlantic:Jan_Mayen :CET,MET,Poland Europe:Amsterdam,Andorra,Belgrade,Berlin,Bratislava,Brussels,Budapest,Busingen,Copenhagen,Gibraltar,Ljubljana,Luxembourg,Madrid,Malta,Monaco,Oslo,Paris,Podgorica,Prague,Rome,San_Marino,Sarajevo,Skopje,Stockholm,Tirane,Vaduz,Vatican,Vienna,Warsaw,Zagreb,Zurich',
  'CST 480': 'Asia:Chongqing,Chungking,Harbin,Macao,Macau,Shanghai,Taipei :PRC,ROC',
  'CST -300 CDT -240': 'America:Havana :Cuba',
  'CST -360':
    'America:Bahia_Banderas,Belize,Chihuahua,Costa_Rica,El_Salvador,Guatemala,Managua,Merida,Mexico_City,Monterrey,Regina,Swift_Current,Tegucigalpa Canada:Saskatchewan Mexico:General',
  'CST -360 CDT -300':
    'America:Chicago,Indiana/Knox,Indiana/Tell_City,Knox_IN,Matamoros,Menominee,North_Dakota/Beulah,North_Dakota/Center,North_Dakota/New_Salem,Ojinaga,Rainy_River,Rankin_Inlet,Resolute,Winnipeg :CST6CDT Canada:Central US:Central,Indiana-Starke',
  'ChST 600': 'Pacific:Guam,Saipan',
  'EAT 180':
    'Africa:Addis_Ababa,Asmara,Asmera,Dar_es_Salaam,Djibouti,Kampala,Mogadishu,Nairobi Indian:Antananarivo,Comoro,Mayotte',
  'EET 120': 'Africa:Tripoli Europe:Kaliningrad :Libya',
  'EET 120 EEST 180':
    'Africa:Cairo Asia:Beirut,Famagusta,Gaza,Hebron,Nicosia :EET,Egypt Europe:Athens,Bucharest,Chisinau,Helsinki,Kiev,Kyiv,Mariehamn,Nicosia,Riga,Sofia,Tallinn,Tiraspol,Uzhgorod,Vilnius,Zaporozhye',
  'EST -300': 'America:Atikokan,Cancun,Cayman,Coral_Harbour,Jamaica,Panama :EST,Jamaica',
  'EST -300 EDT -240':
    'America:Detroit,Fort_Wayne,Grand_Turk,Indiana/Indianapolis,Indiana/Marengo,Indiana/Petersburg,Indiana/Vevay,Indiana/Vincennes,Indiana/Winamac,Indianapolis,Iqaluit,Kentucky/Louisville,Kentucky/Monticello,Louisville,Montreal,Nassau,New_York,Nipigon,Pangnirtung,Port-au-Prince,Thunder_Bay,Toronto Canada:Eastern :EST5EDT US:East-Indiana,Eastern,Michigan',
  'GMT 0':
    'Africa:Abidjan,Accra,Bamako,Banjul,Bissau,Conakry,Dakar,Freetown,Lome,Monrovia,Nouakchott,Ouagadougou,Sao_Tome,Timbuktu America:Danmarkshavn Atlantic:Reykjavik,St_Helena Etc:GMT,GMT+0,GMT-0,GMT0,Greenwich :GMT,GMT+0,GMT-0,GMT0,Greenwich,Iceland',
  'GMT 0 BST 60': 'Europe:Belfast,Guernsey,Isle_of_Man,Jersey,London :GB,GB-Eire',
  'HKT 480': 'Asia:Hong_Kong :Hongkong',
  'HST -600': ':HST Pacific:Honolulu,Johnston US:Hawaii',
  'HST -600 HDT -540': 'America:Adak,Atka US:Aleutian',
  'IST 60 GMT 0': ':Eire Europe:Dublin',
  'IST 120 IDT 180': 'Asia:Jerusalem,Tel_Aviv :Israel',
  'IST 330': 'Asia:Calcutta,Kolkata',
  'JST 540': 'Asia:Tokyo :Japan',
  'KST 540': 'Asia:Pyongyang,Seoul :ROK',
  'MSK 180': 'Europe:Kirov,Moscow,Simferopol,Volgograd :W-SU',
  'MST -420':
    'America:Creston,Dawson,Dawson_Creek,Fort_Nelson,Hermosillo,Mazatlan,Phoenix,Whitehorse Canada:Yukon :MST Mexico:BajaSur US:Arizona',
  'MST -420 MDT -360':
    'America:Boise,Cambridge_Bay,Ciudad_Juarez,Denver,Edmonton,Inuvik,Shiprock,Yellowknife Canada:Mountain :MST7MDT,Navajo US:Mountain',
  'NST -210 NDT -150': 'America:St_Johns Canada:Newfoundland',
  'NZST 720 NZDT 780': 'Antarctica:McMurdo,South_Pole :NZ Pacific:Auckland',
  'PKT 300': 'Asia:Karachi',
  'PST 480': 'Asia:Manila',
  'PST -480 PDT -420':
    'America:Ensenada,Los_Angeles,Santa_Isabel,Tijuana,Vancouver Canada:Pacific Mexico:BajaNorte :PST8PDT US:Pacific',
  'SAST 120': 'Africa:Johannesburg,Maseru,Mbabane',
  'SST -660': 'Pacific:Midway,Pago_Pago,Samoa US:Samoa',
  'UTC 0': 'Etc:UCT,UTC,Universal,Zulu :UCT,UTC,Universal,Zulu',
  'WAT 60':
    'Africa:Bangui,Brazzaville,Douala,Kinshasa,Lagos,Libreville,Luanda,Malabo,Ndjamena,Niamey,Porto-Novo',
  'WET 0 WEST 60': 'Atlantic:Canary,Faeroe,Faroe,Madeira Europe:Lisbon :Portugal,WET',
  'WIB 420': 'Asia:Jakarta,Pontianak',
  'WIT 540': 'Asia:Jayapura',
  'WITA 480': 'Asia:Makassar,Ujung_Pandang',
};

export interface ZoneNames {
  readonly std: string;
  /** Seconds east of UTC. */
  readonly stdOffset: number;
  /** '' if clocks are never changed. */
  readonly dst: string;
  readonly dstOffset: number;
}

let byZone: Map<string, ZoneNames> | null = null;

function zones(): Map<string, ZoneNames> {
  if (byZone !== null) return byZone;
  byZone = new Map();
  for (const [key, list] of Object.entries(groups)) {
    const [std = '', stdMinutes = 0, dst = '', dstMinutes = 0] = key.split(' ');
    const names = { std, stdOffset: Number(stdMinutes) * 60, dst, dstOffset: Number(dstMinutes) * 60 };
    for (const part of list.split(' ')) {
      const colon = part.indexOf(':');
      const area = colon === 0 ? '' : `${part.slice(0, colon)}/`;
      for (const place of part.slice(colon + 1).split(',')) byZone.set(area + place, names);
    }
  }
  return byZone;
}

/** The abbreviations of a zone, undefined if it has none. */
export function zoneNames(zone: string): ZoneNames | undefined {
  return zones().get(zone);
}
