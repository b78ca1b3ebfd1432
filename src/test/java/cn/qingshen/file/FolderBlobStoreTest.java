package cn.qingshen.file;

class FolderBlobStoreTest extends BlobStoreContract {

    @Override
    BlobStore store() {
        return new FolderBlobStore(folder.resolve("files"));
    }
}
