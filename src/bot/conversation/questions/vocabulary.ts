/** Words that may stand in a question without changing what is asked. A word outside this list is something we did not read. */
const WORDS = `
situation confirm tick phu trach ganh chung minh nhin xai gimme pls whats quick check cong chuyen lam vuong chap thap cao hdsd luc theo tung xin phep kinh thua bam biet chang nao cu the so luong con phan tram thay muc gon nhanh dai ngan luc thoi diem hien gio quan tam nam bat ro rang
chua hieu noi chuyen cap duoi to chuc co toan dien tong the khoi nhom so bo ban nganh dia ban xa thi tran quan huyen thanh pho tinh uy ban nhan dan
hoi dong bo phan phong cuc chi tuoi tre hang doi tung buoc lan luot them bot gap khan hoa toc thuong ky tuan le giua dau cuoi sap truoc hom bua
nhom lien ket dung hang gui ve tay tap trung ra soat kiem diem theo doi giam sat don doc nhac nho trien khai chi dao dieu hanh phan cong giao nhiem
current this latest recent list show give tell today week month quarter year which any more about per each number count total by
gui xu kenh dao thay ngan cu hoai suot thu tet phai trien overall schedule what's where's how's it's is are update
coi dum gium ho hen nghe hieu chut xiu toan bo het trong ngoai tinh phan biet ro viec lien quan phia bac sep thu truong so lieu cap nhat
muốn đỏ vẽ chay dong lang nó nhắn buc tranh xac tom tat chi tiet sep
things going where doing show ok okay nhé ạ dạ da vang u uh um alo hey zalo ơi
voi kiem diem thanh sanh soan thoi
a ah ai am anh ay ai ban bac bang bao bay bi bieu biet bo boi bot buon cac cai cam can cao cap cau chac cham chan chap chat chau chay che
chi chieu chinh cho chon chot chu chua chuc chung chuyen co con cong cu cua cung cuoi da dai dan danh dat dau day de dem den dep di diem dien
dieu dinh do doc doi don dong du dua dung duoc duong em gan ghi gi gia giao giam gio gioi giup giu ha hai han hang het hien hieu hinh ho hoac
hoan hoi hom hon hop hoa hau huong ich in it kem kha khac khai khan khi khong khoan khu ke kem ket kia kien kip ky la lai lam lan lanh lau len
li lich liet lo loai loi luc luon luong ly ma mai may mau me mien minh moi mong mot muc muon my nam nang nao nay ne neu nga ngay nghe nghia
nghiem ngoai nguoi nguyen nha nhac nhan nhanh nhat nhe nhi nhiem nhieu nhin nho nhom nhu nhung no noi nop nua o oi on phai pham phan phia phieu
phu phuc phut qua quan quen quy quyen ra rang rat rieng ro roi rui sach sai sang sao sap sau so som sua su tac tai tat ta te tham thang thanh
thao the thi thich thieu thoi thong thu thuc thuoc thuong thuy tien tiep tim tin tinh to toan toi tom tong tot tra trach trang tre tren treo
tri trien trinh tro trong truoc trung tu tuan tung tuy tuyen ty u ui ung uu va van vang vao vay ve vi viec vien viet vong vu vua vuong vuot xa
xau xem xep xet xin xong xuat xuong y yeu nghen khau tha day deu duoi trieu noi lam nhu vay nhung cung bao nhieu mat lieu hay cha nhat ty le dang
nguyen vuong mac cham tre giai trinh phuong sep sếp de nghi vui long lam on xin loi khi nao dung khong chu truong
the please show me tell give list of for in on at to is are was were what which who how many much our my your and or with about all any a an i we us
status overview summary report task tasks work open overdue late due deadline unit units department departments ward wards commune heads head ranking
rank best worst compare compared versus vs than last why reason reasons history log extension extensions requests request pending waiting approval
confirm confirmation acknowledged acknowledge received yet not has have hasn't haven't isn't hasnt havent still chart graph excel word file export download
help hi hello hey chao cam on thanks this that done finished completed progress going far it do does can get need people person when where there be been
doing stand standing directive document letter now current currently situation responsible unacknowledged accepted read seen
sot bo ngo thanh tich ghi chep đó cam hoat dong hien trang khai quat vi pham yeu cau vi thu muc do ngan gon let det dễ troi chay suon se tron tru thuan loi mo tự tien trinh danh muc cung cap de nghi kinh thua hom goi ten chi mat diem danh neu loc ra soat trich cung cap kiem nhung may ke het bung thang noi ngay nhin vao phat ngay
many open closed left remaining outstanding pull desk anyone someone give us list out name names
dut diem that tay ben ton chap nhan len nuot do bo roi vao ay cung asked that postpone sign sign-off slow same before after tao he vu nan ni dat mau cam dong day hom ray dua li ong miet thong tin noi dung chinh khien sơ kia tui no im ru miet thang xau tren duoi tot
ong lap cot dam zalo telegram sms email canh big picture ton receipt everything anything spreadsheet along send far
`;

const KNOWN: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter((word) => word !== ''));

export const isVocabulary = (key: string): boolean => key === ',' || KNOWN.has(key);

/** Words around a name that leave the question what it is: how the work of that unit or document stands. */
const ASKING: ReadonlySet<string> = new Set(
  `
roi the sao nao dau viec lam em bao toi nhieu den xong hien thuc ra dang chua vu anh cua xem con nhiem co chung giup don vi gi khong da may cho nay ai an cong
cai toan hoi di moi biet ban duoc ket qua gio dao cac so oi de thay nhe nhi va voi hoan thanh tiet han chu tri kiem tra thi minh theo doi nhanh giao tom tat
tinh hinh tien trang trien khai tong hop quan the hom bua nhu vay nhung het la ho ben ma van ngay day bi gui xin tuan thang ti ay lau truoc nong do gium dum
coi check on khoan luc bay vua chi chao da vang a ah u thua bac co chu sep to phia nganh khau buoc muc dung dai khai ung y anh chi thoi luon lai them nua nhi ha
hen nghen nghe cap nhat so lieu ti le ty phan tram de nghi cung cap danh muc nhu the mo cam giu om kieu hoat dong đó rieng cu kha tot kem te khac noi chung trong ca dia ban khu vuc ve muon can biet nho hay luot vai vong
danh sach liet ke khi phu trach dam nhan thuc cac dau duoc xong sang nop gap lien quan chiu phoi hop lam phan cong buc tranh xiu chut tam phai the nua lo sap san dot nay
khong co nguoi phu trach giai doan chot mot may luong khoi to chuc noi day du ro rang ki cong tac mang linh vuc giao nhan
doing going how hows how's is are was of the a an at in on for please pls give gimme me us what whats what's overall quick show tell check status progress now so far it and any with do does did all
stand muốn xu ly do ket luan tich thanh dut diem chuyen nghi tai thong tin chi tiet noi dung moi hoai cot buoc nam om nằm ở đang theo tung thong ke so luong hom no may ai cua may gom dinh dang trich soat doc dieu tu ngoai hien ta nao ay bua gom nhung
nó họ nọ task % 
many open left remaining outstanding still standing where there who responsible work working list has have been done update updates chay treo ton xuong cao thuoc ganh i want to see can could would like about department ward unit
`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

export const isAsking = (key: string): boolean => key === ',' || ASKING.has(key);

/** Other words that stand beside what a rule has read, and change nothing. */
const BESIDE: ReadonlySet<string> = new Set(
  `
phuong xa xu ly doc bang cao tasks requests nghi bo dong ong units which yet heads pending wards our we still by report
nd ba co chu bac anh chi thuoc uy ban nhan nhac lap lanh dao giam hay hoac diem nam tu loai hop bot gom khi thanh pho len
xau tet lien toan thap cao thu bi nhat hoi thong who when hasn't havent hasnt everything anything send list schedule month receipt
ky dot hoai cot sot bo ngo thanh tich ghi chep đó cam hoat dong hien trang khai quat vi yeu vi thu muc do ngan gon let det dễ troi chay suon se tru thuan loi mo tự tien danh muc cung cap de nghi kinh thua hom goi ten chi neu ra soat trich thong ke nhanh gon dan dau doi cuoi bang so truong chu tich giam doc ve chung deu duoc muốn thu luong dinh
loc sot bo ngo thanh tich ghi chep nhin dễ let det mo ra alo nay này departments assignments give pull list units still havent will there be surprise inspectors desk
dua li hom ray miet nuot asked that
gan chinh ke ten lich lan giua nhau viet su chuan canh all how far along confirm inspection any out no but ton kem truong ngan thoi gom cot hanh
`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

export const isUsualBeside = (key: string): boolean => isAsking(key) || BESIDE.has(key);
