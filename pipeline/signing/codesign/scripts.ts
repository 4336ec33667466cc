/**
 * Signs what the request on stdin names with rcodesign (apple-platform-py). Keys and passwords stay in their files. A server of time stamps is
 * asked up to three times.
 */
export const signScript = `
import json, sys, time
from apple_platform import models, signing
request = json.load(sys.stdin)
signer = models.Signer(p12=models.P12Key(path=request["p12"], password_path=request["password_path"]))
settings = {"code_signature_flags": request["flags"]}
if request["identifier"]: settings["binary_identifier"] = request["identifier"]
if request["entitlements"]: settings["entitlements_xml_file"] = request["entitlements"]
for pause in (2, 10, None):
    try:
        signing.sign(request["path"], signer=signer, shallow=True, timestamp_url=request["timestamp_url"], **settings)
        break
    except Exception as error:
        if pause is None or "timestamp" not in str(error).lower() and "http" not in str(error).lower():
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            sys.exit(1)
        time.sleep(pause)
`;

/**
 * Prints what a signature states and every difference between it and the file: digests of pages, sealed files of a bundle, the whole of an image, the
 * table of contents of a package. rcodesign reads and checks the signature; the digests of a bundle and an image, which it does not compare, are compared here.
 */
export const readScript = `
import base64, hashlib, json, os, plistlib, re, struct, sys
from apple_platform import reading
path = json.load(sys.stdin)["path"]
problems, sealed = [], None
def digest(data): return hashlib.sha256(data).hexdigest()
def digest_of(name):
    sum = hashlib.sha256()
    with open(name, "rb") as file:
        while chunk := file.read(1 << 20): sum.update(chunk)
    return sum.hexdigest()
def slot(directory, number):
    found = [text for text in directory["slot_digests"] if f"({number}):" in text]
    return found[0].split(": ")[1] if found else None
def check_bundle(directory):
    contents = os.path.join(path, "Contents")
    resources = os.path.join(contents, "_CodeSignature/CodeResources")
    if slot(directory, 1) != digest_of(os.path.join(contents, "Info.plist")): problems.append("Info.plist differs from the signature")
    if not os.path.exists(resources) or slot(directory, 3) != digest_of(resources):
        problems.append("CodeResources differs from the signature")
        return
    with open(resources, "rb") as file: listed = plistlib.load(file)["files2"]
    main = os.path.join("MacOS", plistlib.load(open(os.path.join(contents, "Info.plist"), "rb"))["CFBundleExecutable"])
    apart = {"Info.plist", "PkgInfo", "CodeResources", "_CodeSignature/CodeResources", main}
    there = set()
    for folder, folders, files in os.walk(contents):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in files + links:
            full = os.path.join(folder, name)
            inside = os.path.relpath(full, contents)
            if inside in apart: continue
            there.add(inside)
            rule = listed.get(inside)
            if rule is None: problems.append(f"{inside} is not sealed")
            elif os.path.islink(full):
                if not isinstance(rule, dict) or rule.get("symlink") != os.readlink(full): problems.append(f"{inside} is another link")
            elif not isinstance(rule, dict) or rule.get("hash2", b"").hex() != digest_of(full): problems.append(f"{inside} differs from its seal")
    problems.extend(f"{name} is missing" for name in listed if name not in there and not listed[name].get("optional"))
def check_image(image):
    with open(path, "rb") as file: data = file.read()
    start, size = image["code_signature_offset"], image["code_signature_size"]
    blob = data[start:start + size]
    count = struct.unpack(">I", blob[8:12])[0]
    slots = dict(struct.unpack(">II", blob[12 + 8 * i:20 + 8 * i]) for i in range(count))
    code = blob[slots[0]:slots[0] + struct.unpack(">I", blob[slots[0] + 4:slots[0] + 8])[0]]
    hashes, = struct.unpack(">I", code[16:20])
    limit, = struct.unpack(">I", code[32:36])
    if limit != start or code[hashes:hashes + 32].hex() != digest(data[:limit]): problems.append("the image differs from its signature")
    koly = bytearray(data[-512:])
    koly[304:312] = bytes(8)
    if slot(image["signature"]["code_directory"], 6) != digest(bytes(koly)): problems.append("the trailer differs from its signature")
    signers = image["signature"]["cms"]["signers"]
    if [one["message_digest"] for one in signers] != [digest(code)]: problems.append("the signature is of another directory")
kind = reading.path_type(path)
entities = reading.read_signature(path)
program = path
if kind == "bundle":
    with open(os.path.join(path, "Contents/Info.plist"), "rb") as file: program = os.path.join(path, "Contents/MacOS", plistlib.load(file)["CFBundleExecutable"])
    entities = [one for one in entities if os.path.join(path, one["path"]) == program]
directories = reading.find_values(entities, "code_directory")
signers = [one for part in reading.find_values(entities, "signers") for one in part]
certificates = [one for part in reading.find_values(entities, "certificates") for one in part]
if kind in ("macho", "bundle"): problems += [one["description"] for one in reading.verify_macho(program)]
if signers:
    if kind == "bundle": check_bundle(directories[0])
    if kind == "dmg": check_image(reading.find_entities(entities, "dmg")[0])
    for toc in reading.find_entities(entities, "xar_table_of_contents"):
        problems += [f"{name} is false" for name in ("checksum_verifies", "cms_signature_verifies", "rsa_signature_verifies") if toc.get(name) is not True]
    problems += ["the signature was not made by the key of its certificate" for one in signers if one.get("signature_verifies") is not True]
text = json.dumps(entities)
print(json.dumps({
    "kind": kind,
    "is_signed": len(signers) > 0,
    "problems": problems,
    "subject": certificates[0]["subject"] if certificates else None,
    "is_apples": any(one["chains_to_apple_root_ca"] for one in certificates),
    "is_timestamped": "time_stamp" in text or "timestamp" in text,
    "flags": [one.get("flags") for one in directories],
}))
`;
