import { parseMachineTable } from "../machine-table";

const table = `
id|family|arch|vcpus|gib|disk|gpu|us|us-spot|us-1y|eu|us-origin|eu-origin
Standard_B1s|B|x86_64|1|1|0||7.592|||8.76||
Standard_B1ms|B|x86_64|1|2|0||15.111|||17.52||
Standard_B2s|B|x86_64|2|4|0||30.368|||35.04||
Standard_B2ms|B|x86_64|2|8|0||60.736|||70.08||
Standard_B4ms|B|x86_64|4|16|0||121.18|||140.16||
Standard_B8ms|B|x86_64|8|32|0||243.09|||280.32||
Standard_B2als_v2|Balsv2|x86_64|2|4|0||27.448|||31.536||
Standard_B4als_v2|Balsv2|x86_64|4|8|0||97.09|||111.69|us-checked|
Standard_B8als_v2|Balsv2|x86_64|8|16|0||194.18|||223.38||
Standard_B2as_v2|Basv2|x86_64|2|8|0||54.896|||63.072||eu-checked
Standard_B4as_v2|Basv2|x86_64|4|16|0||109.5|||126.29|us-checked|eu-checked
Standard_B8as_v2|Basv2|x86_64|8|32|0||219.73|||252.58||
Standard_B16as_v2|Basv2|x86_64|16|64|0||439.46|||504.43|us-checked|
Standard_B2pls_v2|Bplsv2|arm64|2|4|0||24.528|||28.032||eu-checked
Standard_B4pls_v2|Bplsv2|arm64|4|8|0||86.87|||99.28||
Standard_B8pls_v2|Bplsv2|arm64|8|16|0||173.74|||198.56|us-checked|eu-checked
Standard_B16pls_v2|Bplsv2|arm64|16|32|0||347.48|||397.12||
Standard_B2ps_v2|Bpsv2|arm64|2|8|0||49.056|||56.064|us-checked|
Standard_B4ps_v2|Bpsv2|arm64|4|16|0||97.82|||112.42||eu-checked
Standard_B8ps_v2|Bpsv2|arm64|8|32|0||196.37|||224.11||
Standard_D2s_v3|Dsv3|x86_64|2|8|0||70.08|||87.6||
Standard_D4s_v3|Dsv3|x86_64|4|16|0||140.16|||175.2||
Standard_D8s_v3|Dsv3|x86_64|8|32|0||280.32|||350.4||
Standard_D16s_v3|Dsv3|x86_64|16|64|0||560.64|||700.8||
Standard_D2s_v5|Dsv5|x86_64|2|8|0||70.08|14.6|43.25031|83.95||
Standard_D4s_v5|Dsv5|x86_64|4|16|0||140.16||86.49989|167.9||
Standard_D8s_v5|Dsv5|x86_64|8|32|0||280.32||172.99978|335.8||
Standard_D16s_v5|Dsv5|x86_64|16|64|0||560.64||346.00029|671.6||
Standard_D2ds_v5|Ddsv5|x86_64|2|8|0||82.49||48.66691|99.28||
Standard_D4ds_v5|Ddsv5|x86_64|4|16|0||164.98||97.33309|198.56||
Standard_D8ds_v5|Ddsv5|x86_64|8|32|0||329.96||194.66691|397.12||
Standard_D16ds_v5|Ddsv5|x86_64|16|64|0||659.92||389.33309|794.24||
Standard_D2as_v5|Dasv5|x86_64|2|8|0||62.78|||75.92|us-checked|
Standard_D4as_v5|Dasv5|x86_64|4|16|0||125.56|||151.84||
Standard_D8as_v5|Dasv5|x86_64|8|32|0||251.12|||303.68||
Standard_D16as_v5|Dasv5|x86_64|16|64|0||502.24|||607.36||eu-checked
Standard_D2s_v6|Dsv6|x86_64|2|8|0||73.73|||88.33||
Standard_D4s_v6|Dsv6|x86_64|4|16|0||147.46|||176.66||
Standard_D8s_v6|Dsv6|x86_64|8|32|0||294.19|||352.59||
Standard_D16s_v6|Dsv6|x86_64|16|64|0||588.38|||705.18||
Standard_D2as_v6|Dasv6|x86_64|2|8|0||66.284|||80.3||
Standard_D4as_v6|Dasv6|x86_64|4|16|0||132.86|||160.6||
Standard_D8as_v6|Dasv6|x86_64|8|32|0||264.99|||320.47||
Standard_D16as_v6|Dasv6|x86_64|16|64|0||529.98|||640.94||
Standard_D2ls_v6|Dlsv6|x86_64|2|4|0||65.189|||74.46||
Standard_D4ls_v6|Dlsv6|x86_64|4|8|0||130.67|||148.92||
Standard_D8ls_v6|Dlsv6|x86_64|8|16|0||260.61|||297.11||
Standard_D16ls_v6|Dlsv6|x86_64|16|32|0||521.22|||594.95||
Standard_D2als_v6|Dalsv6|x86_64|2|4|0||58.692|||70.956||
Standard_D4als_v6|Dalsv6|x86_64|4|8|0||117.53|||141.62||
Standard_D8als_v6|Dalsv6|x86_64|8|16|0||235.06|||283.97||
Standard_D16als_v6|Dalsv6|x86_64|16|32|0||469.39|||567.94||
Standard_D2ps_v5|Dpsv5|arm64|2|8|0||56.21|||67.16||
Standard_D4ps_v5|Dpsv5|arm64|4|16|0||112.42|||134.32||
Standard_D8ps_v5|Dpsv5|arm64|8|32|0||224.84|||268.64||
Standard_D16ps_v5|Dpsv5|arm64|16|64|0||449.68|||537.28||
Standard_D2ps_v6|Dpsv6|arm64|2|8|0||51.246|||61.174||
Standard_D4ps_v6|Dpsv6|arm64|4|16|0||102.2|||122.64||
Standard_D8ps_v6|Dpsv6|arm64|8|32|0||205.13|||244.55||
Standard_D16ps_v6|Dpsv6|arm64|16|64|0||410.26|||489.1||
Standard_D2pls_v6|Dplsv6|arm64|2|4|0||45.26|||54.166||
Standard_D4pls_v6|Dplsv6|arm64|4|8|0||90.52|||108.04||
Standard_D8pls_v6|Dplsv6|arm64|8|16|0||181.04|||216.81||
Standard_D16pls_v6|Dplsv6|arm64|16|32|0||362.08|||433.62||
Standard_F2s_v2|Fsv2|x86_64|2|4|0||61.758|||70.81||
Standard_F4s_v2|Fsv2|x86_64|4|8|0||123.37|||141.62||
Standard_F8s_v2|Fsv2|x86_64|8|16|0||246.74|||283.24||
Standard_F16s_v2|Fsv2|x86_64|16|32|0||494.21|||566.48||
Standard_E2s_v5|Esv5|x86_64|2|16|0||91.98|||110.96||
Standard_E4s_v5|Esv5|x86_64|4|32|0||183.96|||221.92||
Standard_E8s_v5|Esv5|x86_64|8|64|0||367.92|||443.84||
Standard_NC4as_T4_v3|NC-gpu|x86_64|4|28|0|1 T4|383.98|||480.34||
Standard_NC8as_T4_v3|NC-gpu|x86_64|8|56|0|1 T4|548.96|||686.2||
Standard_NV6ads_A10_v5|NV-gpu|x86_64|6|55|0|1 A10 (1/6)|331.42|||430.7||
Standard_NV36ads_A10_v5|NV-gpu|x86_64|36|440|0|1 A10|2336|||3036.8||
Standard_NC24ads_A100_v4|NC-gpu|x86_64|24|220|0|1 A100-80|2681.29|||3485.75||
Standard_NC40ads_H100_v5|NC-gpu|x86_64|40|320|0|1 H100-94|5095.4|||6628.4||
Standard_ND96isr_H100_v5|ND-gpu|x86_64|96|1900|0|8 H100-80|71773.6|||93305.68||
`;

const list = {
  asOf: "2026-06-18",
  sources: ["azure-karpenter"],
  spotSource: "azure-retail-sample",
  oneYearSource: "azure-retail-sample",
};
const eastus = { ...list, region: "eastus" };
const westeurope = { ...list, region: "westeurope" };
const checked = {
  unverified:
    "the price feed showed a Windows price for this size; this lower one was seen in a sibling region or a second dataset",
};

/** Pay-as-you-go hour × 730. Every type boots from a managed disk that is bought separately. */
export const azureMachines = parseMachineTable({
  cloud: "azure",
  text: table,
  origins: {
    "us-east": { default: eastus, "us-checked": { ...eastus, ...checked } },
    "eu-central": { default: westeurope, "eu-checked": { ...westeurope, ...checked } },
  },
});
