"""Ordinary calls of a Python program: python3 ordinary.py <url> <token>. Prints one JSON line of what it got."""

import json
import sys
import urllib.error
import urllib.request

url, token = sys.argv[1:]


def post(path, body, headers=None):
    request = urllib.request.Request(
        f"{url}{path}",
        data=json.dumps(body).encode(),
        headers={"content-type": "application/json", **(headers or {"authorization": f"Bearer {token}"})},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, response.headers["content-type"], response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["content-type"], error.read()


pdf = post("/chrome/pdf", {"html": "<h1>Invoice</h1>", "options": {"format": "A4", "printBackground": True}})
picture = post("/screenshot", {"html": "<h1>Chart</h1>", "options": {"type": "jpeg", "quality": 60}})
wrong = post("/content", {"html": "<p>x</p>"}, {"authorization": "Bearer wrong"})
print(
    json.dumps(
        {
            "pdf": [pdf[0], pdf[1], pdf[2][:5].decode()],
            "picture": [picture[0], picture[1], picture[2][:3].hex()],
            "wrong": wrong[0],
        }
    )
)
