import { parseOptions } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { faultOfPassword, HASHING, hashPassword, isPassword, NOBODYS_HASH } from "@/lib/auth/passwords";

const ada = { email: "ada@example.org", name: "Ada Lovelace" };
const long = (characters: number) => "é".repeat(characters - 1).concat("x");

describe("a new password", () => {
  const cases = [
    { name: "of 8 characters is enough", password: "kq7#vmzp", fault: null },
    { name: "of 7 characters is too short", password: "kq7#vmz", fault: /at least 8/ },
    { name: "of 128 characters is not too long", password: long(128), fault: null },
    { name: "of 129 characters is", password: long(129), fault: /at most 128/ },
    // Eight faces are eight characters, and sixteen units of JavaScript's.
    { name: "is counted as people count", password: "😀😃😄😁😆😅😂🤣", fault: null },
    { name: "of seven faces is too short", password: "😀😃😄😁😆😅😂", fault: /at least 8/ },
    { name: "needs neither digits nor signs", password: "gulls over the quay", fault: null },
    { name: "many use is refused", password: "password1", fault: /Many people/ },
    { name: "many use is refused in capitals", password: "PASSWORD1", fault: /Many people/ },
    { name: "many use is refused in wide letters", password: "ｐａｓｓｗｏｒｄ１", fault: /Many people/ },
    { name: "is not one's address", password: "Ada@Example.org", fault: /your own name or address/ },
    { name: "is not one's name", password: "adalovelace", fault: /your own name or address/ },
  ];
  for (const { name, password, fault } of cases)
    test(name, async () => {
      const found = await faultOfPassword(password, ada);
      if (fault === null) expect(found).toBeNull();
      else expect(found).toMatch(fault);
    });
});

describe("a hash", () => {
  test("is argon2id as OWASP asks for at least, and the one of nobody is like it", async () => {
    const hashed = await hashPassword("gulls over the quay");
    expect(hashed).toMatch(/^\$argon2id\$/);
    expect(parseOptions(hashed)).toEqual(parseOptions(NOBODYS_HASH));
    expect(parseOptions(hashed)).toMatchObject({ memoryCost: HASHING.memoryCost, timeCost: 2, parallelism: 1 });
  });

  test("belongs to its password, however it was typed", async () => {
    const hashed = await hashPassword("Café am Kai"); // é in one sign
    expect(await isPassword("Cafe\u0301 am Kai", hashed)).toBe(true); // e and an accent
    expect(await isPassword("cafe am Kai", hashed)).toBe(false);
    expect(await isPassword("Café am Kai", null)).toBe(false);
  });

  test("of many at once is right for each", async () => {
    const passwords = Array.from({ length: 9 }, (_, index) => `gull number ${index}`);
    const hashes = await Promise.all(passwords.map(hashPassword));
    const right = await Promise.all(hashes.map((hashed, index) => isPassword(`gull number ${index}`, hashed)));
    const wrong = await Promise.all(hashes.map((hashed, index) => isPassword(`gull number ${index + 1}`, hashed)));
    expect(right).toEqual(passwords.map(() => true));
    expect(wrong).toEqual(passwords.map(() => false));
  });
});
