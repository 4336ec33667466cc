"""The ordinary calls of boto3, with the variables that an app gets for its object store."""

import hashlib
import io
import os

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError

# The endpoint, the region and the keys come from the variables that boto3 reads itself.
client = boto3.client("s3")
bucket = "from-python"


def code_of(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return "ok"


client.create_bucket(Bucket=bucket)
assert bucket in [found["Name"] for found in client.list_buckets()["Buckets"]]
assert client.get_bucket_location(Bucket=bucket)["LocationConstraint"] is None
client.put_object(Bucket=bucket, Key="a/b.txt", Body=b"0123456789", ContentType="text/x", Metadata={"who": "me"}, Tagging="k=v")
head = client.head_object(Bucket=bucket, Key="a/b.txt")
assert (head["ContentLength"], head["ContentType"], head["Metadata"]) == (10, "text/x", {"who": "me"})
assert head["ETag"] == f'"{hashlib.md5(b"0123456789").hexdigest()}"'
assert client.get_object_tagging(Bucket=bucket, Key="a/b.txt")["TagSet"] == [{"Key": "k", "Value": "v"}]
assert client.get_object(Bucket=bucket, Key="a/b.txt", Range="bytes=2-4")["Body"].read() == b"234"
assert code_of(client.get_object, Bucket=bucket, Key="gone") == "NoSuchKey"
assert code_of(client.put_object, Bucket=bucket, Key="a/b.txt", Body=b"x", IfNoneMatch="*") == "PreconditionFailed"

client.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "a/b.txt"})
client.copy_object(
    Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "copy"}, MetadataDirective="REPLACE", Metadata={"n": "1"}
)
assert client.head_object(Bucket=bucket, Key="copy")["Metadata"] == {"n": "1"}

content = os.urandom(70 * 1024 * 1024)
client.upload_fileobj(io.BytesIO(content), bucket, "large", Config=TransferConfig(multipart_chunksize=16 * 1024 * 1024))
read = io.BytesIO()
client.download_fileobj(bucket, "large", read)
assert read.getvalue() == content

upload = client.create_multipart_upload(Bucket=bucket, Key="left")["UploadId"]
assert [found["UploadId"] for found in client.list_multipart_uploads(Bucket=bucket)["Uploads"]] == [upload]
client.abort_multipart_upload(Bucket=bucket, Key="left", UploadId=upload)

for old in (client.list_objects, client.list_objects_v2):
    page = old(Bucket=bucket, Delimiter="/")
    assert [found["Key"] for found in page["Contents"]] == ["copy", "large"]
    assert [found["Prefix"] for found in page["CommonPrefixes"]] == ["a/"]
pages = client.get_paginator("list_objects_v2").paginate(Bucket=bucket, PaginationConfig={"PageSize": 1})
assert [found["Key"] for page in pages for found in page["Contents"]] == ["a/b.txt", "copy", "large"]

client.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
client.put_object(Bucket=bucket, Key="copy", Body=b"second")
client.delete_object(Bucket=bucket, Key="copy")
versions = client.list_object_versions(Bucket=bucket, Prefix="copy")
assert (len(versions["Versions"]), len(versions["DeleteMarkers"])) == (2, 1)

wrong = boto3.client("s3", aws_secret_access_key="wrong", aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"])
assert code_of(wrong.list_buckets) == "SignatureDoesNotMatch"
print("all calls answered")
