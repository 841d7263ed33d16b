// Forces of the State that every place has, named by their branch alone: "Thanh tra giao thông", "Cảnh sát giao thông", "Công an kinh tế".

const INSPECTORATES = ['giao thông', 'xây dựng', 'môi trường', 'y tế', 'thủy sản', 'lao động', 'chuyên ngành'];

const POLICE = [
  ...[
    'giao thông',
    'trật tự',
    'kinh tế',
    'môi trường',
    'hình sự',
    'cơ động',
    'khu vực',
    'biển',
    'phòng cháy chữa cháy',
  ],
  ...[
    'phòng cháy, chữa cháy',
    'phòng cháy và chữa cháy',
    'điều tra tội phạm về ma túy',
    'quản lý hành chính về trật tự xã hội',
  ],
];

/** Their names; none says of which place they are, so none is anybody's own name. */
export const FORCES: readonly string[] = [
  ...INSPECTORATES.map((branch) => `Thanh tra ${branch}`),
  ...POLICE.map((branch) => `Cảnh sát ${branch}`),
  'Công an kinh tế',
];
