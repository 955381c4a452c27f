"""Makes proofs and published files for the tests, apart from the verifier's own code."""

import hashlib
import hmac
import json

AGENCY = "dinas-perizinan"
NUMBER = "3514-2026-000007"


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def sha(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode()).digest()


def split(count):
    power = 1
    while power * 2 < count:
        power *= 2
    return power


def tree(leaves):
    """RFC 6962, section 2.1, word for word."""
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return sha(b"\0" + leaves[0])
    k = split(len(leaves))
    return sha(b"\1" + tree(leaves[:k]) + tree(leaves[k:]))


def path(index, leaves):
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*path(index, leaves[:k]), tree(leaves[k:])]
    return [*path(index - k, leaves[k:]), tree(leaves[:k])]


def salt(seed, key):
    return hmac.new(seed, key.encode(), hashlib.sha256).digest()[:16]


def commitment(salt_bytes, value):
    return sha(salt_bytes + canonical(value).encode()).hex()


def whole(values, seed=bytes(range(16))):
    """Kept words with their seed, and the hash over their commitments."""
    commitments = {key: commitment(salt(seed, key), value) for key, value in values.items()}
    return {"seed": seed.hex(), "values": values}, sha(canonical(commitments)).hex()


def partly(values, closed, seed=bytes(range(16))):
    """The same words with some of them closed."""
    return {
        "commitments": {key: commitment(salt(seed, key), values[key]) for key in closed},
        "salts": {key: salt(seed, key).hex() for key in values if key not in closed},
        "values": {key: value for key, value in values.items() if key not in closed},
    }


def body(position, at, words=None, **changes):
    entry = {"actor": "applicant", "at": at, "facts": [{"filed": {}}, {"clockStarted": {"promise": "a"}}],
             "nonce": f"{position:032x}", "number": NUMBER, "position": position}
    if words:
        entry["words"] = words
    return canonical(entry | changes)


def chain(bodies):
    hashes, before = [], ""
    for text in bodies:
        before = sha(before + text).hex()
        hashes.append(before)
    return hashes


def seal(serial, leaves, previous, sealed_at, day, **changes):
    text = canonical({"agency": AGENCY, "count": len(leaves), "day": day, "previous": previous,
                      "root": tree(leaves).hex(), "sealedAt": sealed_at, "serial": serial} | changes)
    return {"body": text, "hash": sha(text).hex()}


def calendar(rules, changes):
    """The hash of a calendar; each change has all its words."""
    return sha(canonical({"changes": changes, "rules": rules})).hex()


def published(seals):
    return "".join(f"{one['hash']} {one['body']}\n" for one in seals)


class Office:
    """A case of four entries: two under the second seal, one under the third, one without."""

    VALUES = {"0/answer:modal": "Rp5.000", "0/evidence:ktp": {"files": []}, "1/note": ["é", "e\u0301"]}

    def __init__(self, times=(1100, 1200, 2500, 3500), places=(1, 4)):
        self.kept, words = whole(self.VALUES)
        self.bodies = [body(i + 1, at, words if i == 0 else None) for i, at in enumerate(times)]
        self.hashes = chain(self.bodies)
        raw = [bytes.fromhex(digits) for digits in self.hashes]
        days = [[sha(f"first {i}") for i in range(2)], [sha(f"second {i}") for i in range(6)], [sha("third"), raw[2]]]
        days[1][places[0]], days[1][places[1]] = raw[0], raw[1]
        self.leaves = days
        self.places = [(1, places[0]), (1, places[1]), (2, 1)]
        self.seals = []
        for i, leaves in enumerate(days):
            before = self.seals[-1]["hash"] if self.seals else ""
            self.seals.append(seal(i + 1, leaves, before, 1000 * (i + 1), f"2026-11-0{i + 1}"))

    def proof(self, count=3):
        entries = []
        for i in range(count):
            entry = {"body": self.bodies[i], "hash": self.hashes[i]}
            if i < len(self.places):
                day, leaf = self.places[i]
                entry |= {"leaf": leaf, "path": [node.hex() for node in path(leaf, self.leaves[day])],
                          "seal": dict(self.seals[day])}
            entries.append(entry)
        entries[0]["words"] = json.loads(json.dumps(self.kept))
        return {"agency": AGENCY, "entries": entries, "format": "maklumat-proof-1", "number": NUMBER}
